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
};
