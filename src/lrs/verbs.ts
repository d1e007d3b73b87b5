const ADL = 'http://adlnet.gov/expapi/verbs/';

export const VOIDED = `${ADL}voided`;
export const ANSWERED = `${ADL}answered`;
export const INITIALIZED = `${ADL}initialized`;
export const COMPLETED = `${ADL}completed`;
export const PASSED = `${ADL}passed`;
export const FAILED = `${ADL}failed`;
export const PROGRESSED = `${ADL}progressed`;
export const EXPERIENCED = `${ADL}experienced`;
export const TERMINATED = `${ADL}terminated`;
