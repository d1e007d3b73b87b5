import type { Course } from '../../src/course/course.schema.ts';

/** Hard words, in plain ones. */
export const glossary: Course['glossary'] = [
  {
    id: 'participation',
    term: 'Participation',
    definition: 'Taking part in decisions that affect one’s life, with more or less power.',
  },
  {
    id: 'active-citizenship',
    term: 'Active citizenship',
    definition: 'Being involved in the life of one’s place, on the ground of democratic values.',
  },
  {
    id: 'community',
    term: 'Community',
    definition:
      'People linked by place, interest or identity. They are diverse and never fully united.',
  },
  {
    id: 'tokenism',
    term: 'Tokenism',
    definition:
      'Participation for show: people are heard or shown, but nobody has to act on what they say.',
  },
  {
    id: 'stakeholder',
    term: 'Stakeholder',
    definition: 'A person or group that can affect a matter, or is affected by it.',
  },
  {
    id: 'subsidiarity',
    term: 'Subsidiarity',
    definition:
      'The rule that a decision belongs to the smallest level that can take it, and that the public side supports what citizens begin.',
  },
  {
    id: 'new-museology',
    term: 'New museology',
    definition:
      'A movement since the 1970s that puts people and their development before collections.',
  },
  {
    id: 'sociomuseology',
    term: 'Sociomuseology',
    definition:
      'A field of study and practice about the social role of museums, developed above all at Lusófona University in Portugal.',
  },
  {
    id: 'ecomuseum',
    term: 'Ecomuseum',
    definition:
      'Not a building, but a way of working: a community keeps, explains and looks after the heritage of its area, so that life there has a good future.',
  },
  {
    id: 'heritage',
    term: 'Heritage',
    definition:
      'What people inherited and recognise as an expression of their values, knowledge and traditions. It does not matter who owns it.',
  },
  {
    id: 'heritage-community',
    term: 'Heritage community',
    definition:
      'People who value certain heritage and wish, with public support, to keep it up and pass it on.',
  },
  {
    id: 'competence',
    term: 'Competence',
    definition:
      'What lets a person act well in a situation: values, attitudes, skills and knowledge together.',
  },
  {
    id: 'action-plan',
    term: 'Action plan',
    definition: 'A list that says what will be done, by whom, until when and with what.',
  },
  {
    id: 'collaboration-pact',
    term: 'Collaboration pact',
    definition:
      'A written agreement between citizens and a public body to care for something in common.',
  },
  {
    id: 'facilitator',
    term: 'Facilitator',
    definition: 'A person who helps a group to talk and decide, and who takes no side.',
  },
  {
    id: 'mandate',
    term: 'Mandate',
    definition:
      'What a group has been asked and allowed to do: what is open, what is fixed, who decides in the end.',
  },
];
