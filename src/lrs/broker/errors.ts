import { Problem } from '../problem.ts';

const forbidden = (code: string, message: string): Problem => new Problem(403, code, message);

/** Refusals of the broker. They never repeat what was sent. */
export const brokerError = {
  body: (what: string): Problem =>
    new Problem(400, 'LAUNCH_INVALID', `The launch request ${what}.`),
  unknownCourse: (): Problem =>
    forbidden('COURSE_UNKNOWN', 'This course is not served here. Ask the trainer to switch it on.'),
  claimedOff: (): Problem =>
    forbidden(
      'CLAIMED_OFF',
      'This course takes no launches without proof of who the learner is. Launch it by cmi5, LTI or a ticket.',
    ),
  origin: (): Problem =>
    forbidden('ORIGIN', 'Pages of this origin may not launch here. Add the origin to the broker.'),
  pin: (): Problem =>
    forbidden('PIN', 'The course PIN is missing or wrong. Ask the trainer for it.'),
  pinTries: (seconds: number): Problem =>
    new Problem(
      429,
      'PIN_TRIES',
      `Too many wrong PINs were given for this course. Try again in ${seconds} seconds.`,
      { headers: { 'retry-after': String(seconds) } },
    ),
  assertion: (what: string): Problem =>
    new Problem(
      401,
      'ASSERTION',
      `The proof of who the learner is ${what}. Launch the course again.`,
    ),
  platformKeys: (): Problem =>
    new Problem(
      502,
      'PLATFORM_KEYS',
      'The keys of the learning platform cannot be read. Launch again later; its operator finds the address among the platforms of the broker.',
      { headers: { 'retry-after': '30' } },
    ),
  replayed: (): Problem =>
    new Problem(409, 'REPLAYED', 'This launch has been used already. Launch the course again.'),
  token: (): Problem =>
    new Problem(401, 'TOKEN', 'The session is unknown or has ended. Launch the course again.'),
  outside: (what: string): Problem =>
    forbidden('OUTSIDE_SESSION', `A course session may not do this: ${what}.`),
  quota: (limit: number): Problem =>
    new Problem(
      429,
      'QUOTA',
      `This session has sent its ${limit} statements. Launch the course again.`,
      {
        headers: { 'retry-after': '3600' },
      },
    ),
  upstream: (): Problem =>
    new Problem(
      502,
      'UPSTREAM',
      'The record store behind the broker cannot be reached. Send again later.',
      {
        headers: { 'retry-after': '30' },
      },
    ),
};
