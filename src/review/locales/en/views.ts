/** Name of each view in the menu, and the sentence under its heading. One entry a view. */
export const views = {
  overview: { name: 'Overview', lead: 'How the course goes, and what to look at first.' },
};
