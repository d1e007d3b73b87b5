import { createLocalRecord } from '../../records/local.ts';
import { standingCourse } from '../standing-course.ts';
import { start } from '../start.ts';
import { takeAlong } from '../take-along.ts';
import { readsWhole } from '../whole-course.ts';

start(({ id }) => createLocalRecord({ courseId: id }), {
  standing: standingCourse,
  isElse: readsWhole,
  extend: takeAlong,
});
