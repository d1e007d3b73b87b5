import { UserError } from '../core/user-error.ts';

/** Every message of the preview that a person can act on. */
export const previewError = {
  portTaken: (port: number): UserError =>
    new UserError({
      code: 'PORT_TAKEN',
      message: `Port ${port} is taken by another program.`,
      hint: `Choose another one: PORT=${port + 1} npm start`,
    }),

  portForbidden: (port: number): UserError =>
    new UserError({
      code: 'PORT_FORBIDDEN',
      message: `This system does not let you use port ${port}.`,
      hint: 'Choose a number above 1024: PORT=4600 npm start',
    }),

  attemptUnreadable: (file: string): UserError =>
    new UserError({
      code: 'ATTEMPT_UNREADABLE',
      message: 'The saved attempts of this learner cannot be read.',
      file,
      hint: 'Delete the file, or choose another learner.',
    }),

  recordStore: (status: number, answer: string): UserError =>
    new UserError({
      code: 'RECORD_STORE',
      message: `The record store refused what the platform told it (HTTP ${status}): ${answer.slice(0, 300)}`,
      hint: 'Look at the terminal; if the store is full or damaged, move .eco/lrs.sqlite away.',
    }),

  notLaunchable: (what: string): UserError =>
    new UserError({
      code: 'NOT_LAUNCHABLE',
      message: `This package cannot be launched. ${what}`,
      hint: 'Package the course again with eco package, and see what eco check says.',
    }),

  noLaunch: (): UserError =>
    new UserError({
      code: 'NO_LAUNCH',
      message:
        'The session is unknown: the preview was started anew, or the learner was forgotten.',
      hint: 'Reload the course.',
    }),
};
