import { createHash } from 'node:crypto';
import type { PlannedFile } from '../../packaging/plan.ts';
import { allElements, childrenOf, parseXml, type XmlElement } from '../../packaging/xml.ts';

const valueOf = (element: XmlElement, name: string): string =>
  childrenOf(element, name)[0]?.text ?? '';

/**
 * What does not hang together in a Moodle backup, in words: Moodle restores it all the same, with
 * files or activities missing. It reads the XML that Moodle reads and knows nothing of how we write.
 */
export function backupFaults(files: readonly PlannedFile[]): string[] {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const read = (path: string): XmlElement | undefined => {
    const content = contents.get(path);
    return content === undefined ? undefined : parseXml(String(content));
  };
  const faults: string[] = [];
  const fault = (isFault: boolean, text: string): void => void (isFault && faults.push(text));

  const main = allElements(read('moodle_backup.xml')!);
  const settings = new Map(
    main
      .filter(({ local }) => local === 'setting')
      .map((setting) => [valueOf(setting, 'name'), valueOf(setting, 'value')]),
  );
  const pool = childrenOf(read('files.xml'), 'file');
  for (const record of pool) {
    const hash = valueOf(record, 'contenthash');
    const content = contents.get(`files/${hash.slice(0, 2)}/${hash}`);
    const name = `${valueOf(record, 'filepath')}${valueOf(record, 'filename')}`;
    fault(content === undefined, `no content for ${name}`);
    if (content === undefined) continue;
    fault(createHash('sha1').update(content).digest('hex') !== hash, `wrong hash of ${name}`);
    fault(
      Buffer.from(content).length !== Number(valueOf(record, 'filesize')),
      `wrong size of ${name}`,
    );
  }

  for (const activity of main.filter(({ local }) => local === 'activity')) {
    const directory = valueOf(activity, 'directory');
    const [kind, id] = [valueOf(activity, 'modulename'), valueOf(activity, 'moduleid')];
    if (directory === '') continue;
    const own = read(`${directory}/${kind}.xml`);
    const module = read(`${directory}/module.xml`);
    if (!own || !module) {
      faults.push(`${directory} is not whole`);
      continue;
    }
    const name = directory.replace('activities/', '');
    fault(settings.get(`${name}_included`) !== '1', `${name} is not included`);
    fault(own.attributes.get('moduleid') !== id, `${name} has another number inside`);
    fault(module.attributes.get('id') !== id, `${name} is another module`);
    const section = read(`sections/section_${valueOf(activity, 'sectionid')}/section.xml`);
    const sequence = section ? valueOf(section, 'sequence').split(',') : [];
    fault(!sequence.includes(id), `${name} is in no section`);
    const references = allElements(read(`${directory}/inforef.xml`)!);
    const numbers = references
      .filter(({ local }) => local === 'file')
      .map((file) => valueOf(file, 'id'));
    const context = own.attributes.get('contextid');
    const records = pool.filter((record) => valueOf(record, 'contextid') === context);
    fault(
      numbers.join() !== records.map(({ attributes }) => attributes.get('id')).join(),
      `${name} names other files`,
    );
    const items = allElements(read(`${directory}/grades.xml`)!).filter(
      ({ local }) => local === 'grade_item',
    );
    fault(
      items.map(({ attributes }) => attributes.get('id')).join() !==
        references
          .filter(({ local }) => local === 'grade_item')
          .map((item) => valueOf(item, 'id'))
          .join(),
      `${name} names other grades`,
    );
    for (const item of items) {
      fault(
        valueOf(item, 'iteminstance') !== own.attributes.get('id'),
        `the grade of ${name} belongs to another activity`,
      );
    }
  }

  const modules = new Set(
    main.filter(({ local }) => local === 'activity').map((one) => valueOf(one, 'moduleid')),
  );
  for (const criterion of childrenOf(read('completion.xml'), 'course_completion_criteria')) {
    fault(
      !modules.has(valueOf(criterion, 'moduleinstance')),
      'the course asks for an activity that is not there',
    );
  }
  return faults;
}
