import type { Problem } from '../../src/core/user-error.ts';
import type { Outline } from '../../src/course/outline.ts';
import { detect, inFolder } from '../doctor/detect.ts';
import { KINDS } from '../doctor/kinds.ts';
import { outlinesOf } from '../doctor/own-course.ts';
import type { OpenedPackage } from '../open/opened.ts';
import type { PackageFiles } from '../rules/rule.ts';
import type { Comparison, IdentifierChange, QuestionFate } from './comparison.ts';
import { identifierChange } from './identifiers.ts';
import { questionTitles } from './question-titles.ts';
import { fatesOf, misread } from './saved-answers.ts';

/**
 * What an upload of `after` over `before` would do to what learners have done. For courses of ours
 * that is found out with the player's own codec; for others it is what LMSs know parts by.
 */
export function compare(before: OpenedPackage, after: OpenedPackage): Comparison {
  const [was, is] = [detect(before), detect(after)];
  const files = {
    before: inFolder(before.files, was.folder),
    after: inFolder(after.files, is.folder),
  };
  const [old] = outlinesOf(files.before);
  const [now] = outlinesOf(files.after);
  const against = before.name;
  if (was.main.kind !== is.main.kind) {
    const message = `The old one is a ${KINDS[was.main.kind]}, the new one a ${KINDS[is.main.kind]}.`;
    const hint =
      'An LMS does not carry results over from one kind to another. Compare like with like.';
    return { against, findings: [{ code: 'COMPARE_KINDS', message, hint }] };
  }
  const identifiers = identifierChange(is.main.kind, files.before, files.after);
  const findings = identifiers ? identifierFindings(identifiers) : [];
  if (old && now) return { against, ...coursesCompared(old, now, files, identifiers, findings) };
  return {
    against,
    ...(identifiers && { identifiers }),
    findings: identifiers ? findings : [...findings, nothingToCompare],
  };
}

const nothingToCompare: Problem = {
  code: 'COMPARE_NOTHING',
  message: 'No LMS keeps results by anything in packages of this kind.',
  severity: 'note',
};

function coursesCompared(
  old: Outline,
  now: Outline,
  files: { before: PackageFiles; after: PackageFiles },
  identifiers: IdentifierChange | undefined,
  findings: readonly Problem[],
): Omit<Comparison, 'against'> {
  const versions = { old: old.version, new: now.version };
  if (old.id !== now.id) {
    const message = `The old package is of the course “${old.id}”, the new one of “${now.id}”.`;
    const hint = 'An upload over the old one loses everything. Add it as an activity of its own.';
    return { versions, findings: [{ code: 'COURSE_OTHER', message, hint }, ...findings] };
  }
  const titles = new Map([
    ...questionTitles(files.after, now),
    ...questionTitles(files.before, old),
  ]);
  const questions = [...fatesOf(old, now)].map(([id, fate]): QuestionFate => ({
    id,
    title: titles.get(id) ?? id,
    fate,
  }));
  return {
    versions,
    questions,
    ...(identifiers && { identifiers }),
    findings: [
      ...findings,
      ...questions.flatMap(questionFindings),
      ...misread(old, now).map((id): Problem => ({
        code: 'ANSWER_MISREAD',
        path: id,
        message: `The new question “${titles.get(id) ?? id}” would show an answer to another one.`,
        hint: 'Their ids look the same in the saved state. Give the new question another id.',
      })),
      ...courseFindings(old, now),
    ],
  };
}

function questionFindings({ id, title, fate }: QuestionFate): Problem[] {
  if (fate === 'lost') {
    const hint = 'If it is the same question, give it its old id again.';
    const message = `The answers to “${title}” will be lost: the question is gone or has a new id.`;
    return [{ code: 'ANSWER_LOST', path: id, message, hint }];
  }
  if (fate !== 'result-only') return [];
  return [
    {
      code: 'ANSWER_RESULT_ONLY',
      path: id,
      message: `“${title}” keeps attempts and result, and loses the answer: its options changed.`,
      hint: 'If only their wording changed, give the options their old ids again.',
      severity: 'warning',
    },
  ];
}

function courseFindings(old: Outline, now: Outline): Problem[] {
  const tags = new Set(now.languages.map(({ tag }) => tag));
  const gone = old.languages.filter(({ tag }) => !tags.has(tag)).map(({ tag }) => tag);
  const notes: [isSo: boolean, code: string, message: string, hint: string][] = [
    [
      old.version === now.version && JSON.stringify(old) !== JSON.stringify(now),
      'VERSION_SAME',
      `Both say that they are version ${now.version}, and they differ.`,
      'Raise the version, so that people can tell them apart.',
    ],
    [
      gone.length > 0,
      'LANGUAGE_GONE',
      `The new package is not there in: ${gone.join(', ')}.`,
      'Learners who chose it get the first language. Their answers stay.',
    ],
    [
      old.completion.rule !== now.completion.rule ||
        old.completion.mastery !== now.completion.mastery,
      'COMPLETION_CHANGED',
      'The course is completed or passed by another rule than before.',
      'Who has completed or passed it stays so.',
    ],
  ];
  return notes.flatMap(([isSo, code, message, hint]): Problem[] =>
    isSo ? [{ code, message, hint, severity: 'warning' }] : [],
  );
}

function identifierFindings({ of, vanished }: IdentifierChange): Problem[] {
  const hint =
    of === 'item'
      ? 'Moodle deletes the results of learners on it for good. Export with the old identifiers.'
      : 'Results so far are under the old id; the LMS begins anew. Keep the old id.';
  return vanished.map((id) => ({
    code: of === 'item' ? 'ITEM_VANISHED' : 'ACTIVITY_VANISHED',
    path: id,
    message: `The ${of} “${id}” of the old package is not in the new one.`,
    hint,
  }));
}
