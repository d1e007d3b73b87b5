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
};
