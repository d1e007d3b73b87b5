import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { UserError, type Problem } from '../../core/user-error.ts';
import type { LoadedCourse } from '../load-course.ts';
import { packer, type Job, type JobResult, type PackSettings } from './job.ts';

/** Fewer jobs are done sooner than a thread has loaded the program. */
const WORTH_A_THREAD = 8;

/** What a thread answers (worker.ts). */
interface Answer {
  result?: JobResult;
  problems?: Problem[];
  error?: unknown;
}

/** The thread's program: beside this one when bundled, the source otherwise. */
function workerFile(): URL {
  const bundled = new URL('./eco-pack-worker.js', import.meta.url);
  return existsSync(fileURLToPath(bundled)) ? bundled : new URL('./worker.ts', import.meta.url);
}

/**
 * Makes all jobs, on all cores when there are many; `loaded` are courses that were read already, which
 * only this thread can use. Calls back as each is done, in no order. Stops at
 * the first that fails: a `UserError` for what the user can put right.
 */
export async function runJobs(
  jobs: readonly Job[],
  settings: PackSettings,
  loaded: ReadonlyMap<string, LoadedCourse>,
  done: (job: Job, result: JobResult) => void,
): Promise<void> {
  const threads = Math.min(
    availableParallelism(),
    Math.max(1, Math.floor(jobs.length / WORTH_A_THREAD)),
  );
  const waiting = [...jobs];
  const work = async (pack: (job: Job) => Promise<JobResult>): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) done(job, await pack(job));
  };
  if (threads === 1) return work(packer(settings, loaded));
  const workers = Array.from(
    { length: threads },
    () => new Worker(workerFile(), { workerData: settings }),
  );
  try {
    await Promise.all(workers.map((worker) => work((job) => ask(worker, job))));
  } finally {
    waiting.length = 0;
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, job: Job): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    const forget = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    const onError = (error: Error): void => {
      forget();
      reject(error);
    };
    const onMessage = ({ result, problems, error }: Answer): void => {
      forget();
      if (result) resolve(result);
      else reject(problems ? new UserError(problems) : (error as Error));
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(job);
  });
}
