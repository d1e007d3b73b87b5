import type { QuestionAnalysis } from '../../api/questions.ts';

/** How well a question tells who knows the subject, in five words; bounds of spec 6.3 and common use. */
export type Separates = 'well' | 'enough' | 'hardly' | 'reversed' | 'unknown';

export function separates({ pointBiserial }: Pick<QuestionAnalysis, 'pointBiserial'>): Separates {
  if (pointBiserial === undefined) return 'unknown';
  const { r } = pointBiserial;
  if (r < 0) return 'reversed';
  if (r < 0.2) return 'hardly';
  return r < 0.35 ? 'enough' : 'well';
}
