/**
 * What the trainer's page and its server say to each other, as types. Everything lies under
 * `/review/api/`; bodies are JSON; times are ISO 8601 in UTC; lengths of time are seconds; shares and
 * scores are 0 to 1. Words are the page's: the server sends codes and numbers.
 *
 * | request | query or body | answer |
 * | --- | --- | --- |
 * | GET session | – | `SessionInfo` |
 * | POST sign-in | `SignIn` | `SessionInfo` |
 * | POST sign-out | – | `SessionInfo` |
 * | POST password | `ChangePassword` | `Done` |
 * | GET courses | – | `CourseList` |
 * | GET overview | `Filter` | `Overview` |
 * | GET matrix | `Filter & MatrixQuery` | `Matrix` |
 * | GET learner | `Filter & { learner }` | `LearnerTimeline` |
 * | GET questions | `Filter` | `QuestionList` |
 * | GET question | `Filter & { question, version? }` | `QuestionAnalysis` |
 * | GET pages | `Filter` | `PageFigures` |
 * | GET quality | `Filter` | `Quality` |
 * | GET compare | `a` and `b`: two filters, each as a query string | `Comparison` |
 * | GET activity | `Filter & ActivityQuery` | `ActivityList` |
 * | GET statement | `{ course, id }` | `StatementView` |
 * | GET open-answers | `Filter & OpenAnswerQuery` | `OpenAnswers` |
 * | POST open-answers/marks | `MarkAnswers` | `Done` |
 * | POST comments | `NewComment` | `CommentView` |
 * | GET work | `Filter & WorkQuery` | `WorkWall` |
 * | GET live | `Filter & LiveQuery` | server-sent events, each `LiveEvent` |
 * | GET groups | `{ course }` | `GroupList` |
 * | POST groups | `AssignGroup` | `GroupList` |
 * | GET views · POST views · DELETE views | `{ course }` · `NewView` · `{ id }` | `ViewList` |
 * | POST voids/preview · POST voids | `VoidRequest` | `VoidPreview` · `VoidDone` |
 * | POST voids/undo | `UndoVoid` | `VoidDone` |
 * | GET voids | `{ course }` | `VoidList` |
 * | POST names | `NamesRequest` | `Names` |
 * | GET log | `{ course?, offset?, limit? }` | `LogList` |
 * | GET person | `{ course, learner, reason }` | a file, `application/json` |
 * | POST person/erase | `EraseRequest` | `EraseDone` |
 * | GET export | `Filter & ExportQuery` | a file |
 * | POST import | NDJSON as the body, `?course=` | `ImportDone` |
 * | POST handed-in | a file as the body, `?course=` | `HandedInDone` |
 * | POST paper | `PaperAnswers` | `HandedInDone` |
 * | GET source | – | `SourceInfo` |
 * | POST demo · POST demo/remove | – | `DemonstrationDone` · `Done` |
 *
 * Everything but GET carries the header `x-csrf-token` with `SessionInfo.csrf`. A refusal is an
 * `ApiProblem` with the status 400, 401, 403, 404, 409, 413, 415, 429, 500 or 503.
 */
export type * from './api/common.ts';
export type * from './api/course.ts';
export type * from './api/people.ts';
export type * from './api/questions.ts';
export type * from './api/reading.ts';
export type * from './api/session.ts';
export type * from './api/upkeep.ts';
