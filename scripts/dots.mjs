/** A reporter for Node's test runner that shows progress only: what failed is said at the end. */
export default async function* dots(events) {
  for await (const { type } of events) {
    if (type === 'test:pass') yield '.';
    if (type === 'test:fail') yield 'x';
  }
  yield '\n';
}
