/** The records that talk to an LRS: a script of its own, loaded when the first page can be used. */
export { createBrokerReport } from '../records/broker-report.ts';
export { createCmi5Record } from '../records/cmi5.ts';
export { browserLrsEnvironment } from '../records/lrs-environment.ts';
export { createXapiRecord } from '../records/xapi.ts';
