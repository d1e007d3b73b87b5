/** Name of each view in the menu, and the sentence under its heading. One entry a view. */
export const views = {
  overview: { name: 'Overview', lead: 'How the course goes, and what to look at first.' },
  matrix: { name: 'Learners', lead: 'Who is where. Each row is a learner, each column a part.' },
  learner: { name: 'One learner', lead: 'What this learner did, sitting by sitting.' },
  questions: {
    name: 'Questions',
    lead: 'Which questions work, which mislead, and what people chose.',
  },
  question: { name: 'One question', lead: 'What people chose, and what the figures say.' },
  pages: { name: 'Pages', lead: 'Where people stop, and how long each page takes them.' },
  answers: { name: 'Open answers', lead: 'What people wrote, question by question.' },
  work: { name: 'What they made', lead: 'Maps, notes, plans and positions, together on one wall.' },
  activity: { name: 'Who did what', lead: 'Every record in plain language, newest first.' },
  statement: { name: 'One record', lead: 'What it says, and what became of it.' },
  live: { name: 'Live', lead: 'A workshop while it runs: who is where, and who may need help.' },
  compare: { name: 'Compare runs', lead: 'What went differently, and what nobody can say.' },
  quality: { name: 'Data quality', lead: 'What may be wrong with the records themselves.' },
  transfer: { name: 'Export and import', lead: 'Take figures with you, take files in.' },
  paper: { name: 'Paper answers', lead: 'Type in workbooks, sheet by sheet.' },
  voids: { name: 'Taken out', lead: 'Records that do not count: why, with what effect, and back.' },
  people: { name: 'Names and log', lead: 'Who is behind a code, on request; and who asked.' },
};
