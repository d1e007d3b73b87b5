import type { Problem } from '../../src/core/user-error.ts';
import { allElements, childrenOf, type XmlElement } from '../xml.ts';
import { fileOf, isIri, openXml } from './open-xml.ts';
import type { PackageFiles, Rule } from './rule.ts';

const STRUCTURE = 'cmi5.xml';
const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
const MOVE_ON = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'];
const NAMED = new Set(['course', 'block', 'au', 'objective']);
/** The LMS adds these to the address (cmi5 8.1). */
const RESERVED = ['endpoint', 'fetch', 'actor', 'activityId', 'registration'];

const problem = (code: string, message: string, { local, line }: XmlElement): Problem => ({
  code,
  file: STRUCTURE,
  path: `${local}, line ${line}`,
  message,
});

/** What can be said of a cmi5 course structure and the files it names. */
export const cmi5Rules: Rule = (files) =>
  openXml(files, STRUCTURE, 'courseStructure', NAMESPACE, (root) => {
    const named = allElements(root).filter(
      ({ local, attributes }) => NAMED.has(local) && !attributes.has('idref'),
    );
    const units = named.filter(({ local }) => local === 'au');
    return [
      ...(root.children[0]?.local === 'course'
        ? []
        : [problem('COURSE_FIRST', 'The structure does not begin with <course>.', root)]),
      ...(units.length > 0 ? [] : [problem('AU_MISSING', 'There is no unit to launch.', root)]),
      ...identifierProblems(named),
      ...named.flatMap(textProblems),
      ...units.flatMap((unit) => unitProblems(unit, files)),
    ];
  });

function identifierProblems(named: readonly XmlElement[]): Problem[] {
  const seen = new Set<string>();
  return named.flatMap((element) => {
    const id = element.attributes.get('id');
    if (!isIri(id)) {
      return [problem('ID_NOT_IRI', `The id “${id ?? ''}” is no absolute IRI.`, element)];
    }
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [problem('ID_DUPLICATE', `The id “${id}” occurs twice.`, element)] : [];
  });
}

const textProblems = (element: XmlElement): Problem[] =>
  ['title', 'description'].flatMap((name) => {
    const strings = childrenOf(childrenOf(element, name)[0], 'langstring');
    return strings.length > 0 && strings.every(({ text }) => text.trim() !== '')
      ? []
      : [problem('TEXT_MISSING', `<${element.local}> has no ${name}.`, element)];
  });

function unitProblems(unit: XmlElement, files: PackageFiles): Problem[] {
  const moveOn = unit.attributes.get('moveOn');
  const mastery = unit.attributes.get('masteryScore');
  const url = childrenOf(unit, 'url')[0]?.text.trim() ?? '';
  const query = [...new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '').keys()];
  const problems: Problem[] = [];
  if (moveOn === undefined) {
    problems.push({
      ...problem('MOVE_ON_MISSING', 'Without moveOn the unit counts as done at once.', unit),
      severity: 'warning',
    });
  } else if (!MOVE_ON.includes(moveOn)) {
    problems.push(problem('MOVE_ON_WRONG', `moveOn is “${moveOn}”.`, unit));
  }
  if (mastery !== undefined && !(/^\d(\.\d{1,4})?$/.test(mastery) && Number(mastery) <= 1)) {
    problems.push(problem('MASTERY_WRONG', 'masteryScore is a number from 0 to 1.', unit));
  }
  if (moveOn?.includes('Passed') && mastery === undefined) {
    problems.push({
      ...problem('MASTERY_MISSING', 'The unit wants a pass and names no masteryScore.', unit),
      severity: 'warning',
    });
  }
  if (url === '' || !(isIri(url) || files.has(fileOf(url)))) {
    problems.push(problem('URL_MISSING', `There is no file “${url}” to launch.`, unit));
  }
  if (query.some((name) => RESERVED.includes(name))) {
    problems.push(problem('URL_RESERVED', `“${url}” has a parameter of the launch.`, unit));
  }
  return problems;
}
