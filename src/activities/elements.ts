/** Defines every activity's element: for tests and the gallery. Packages load them one by one. */
import './action-plan/action-plan.element.ts';
import './canvas/canvas.element.ts';
import './categorise/categorise.element.ts';
import './choice/choice.element.ts';
import './deliberate/deliberate.element.ts';
import './evidence/evidence.element.ts';
import './inventory/inventory.element.ts';
import './match/match.element.ts';
import './order/order.element.ts';
import './parish-map/parish-map.element.ts';
import './reflect/reflect.element.ts';
import './scenario/scenario.element.ts';
import './self-assess/self-assess.element.ts';
import './stakeholders/stakeholders.element.ts';
import './timeline/timeline.element.ts';
