/** A thread that makes packages: takes a job, answers with its result or with what is wrong. */
import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../../core/user-error.ts';
import { packer, type Job, type PackSettings } from './job.ts';

const pack = packer(workerData as PackSettings);

parentPort!.on('message', (job: Job) => {
  pack(job).then(
    (result) => parentPort!.postMessage({ result }),
    (error: unknown) =>
      parentPort!.postMessage(
        error instanceof UserError ? { problems: error.problems } : { error },
      ),
  );
});
