import { browserEnvironment } from '../../records/environment.ts';
import { lastingEnvironment } from '../../records/lasting-copies.ts';
import { createLocalRecord } from '../../records/local.ts';
import { standingCourse } from '../standing-course.ts';
import { start } from '../start.ts';
import { takeAlong } from '../take-along.ts';
import { readsWhole } from '../whole-course.ts';

const environment = lastingEnvironment(browserEnvironment());

start(({ id }) => createLocalRecord({ courseId: id, environment }), {
  standing: standingCourse,
  isElse: readsWhole,
  extend: takeAlong,
});
