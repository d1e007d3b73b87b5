import { defineCourse } from '../../src/course/define.ts';
import { glossary } from './glossary.ts';
import { media } from './media.ts';
import startHere from './modules/01-start-here.ts';
import whatParticipationIs from './modules/02-what-participation-is.ts';
import peopleAndHeritage from './modules/03-people-and-heritage.ts';
import threeRealCases from './modules/04-three-real-cases.ts';
import whenItGoesWrong from './modules/05-when-it-goes-wrong.ts';
import yourFirstMeeting from './modules/06-your-first-meeting.ts';
import checkAndGoOn from './modules/07-check-and-go-on.ts';
import { references } from './references.ts';

export default defineCourse({
  format: 1,
  id: 'participation-and-active-citizenship',
  version: '1.0.0',
  date: '2026-11-23',
  language: 'en',
  title: 'Participation and active citizenship',
  subtitle: 'Tell real participation from show, and hold a first meeting that changes something',
  summary: `When may people change what touches their lives? In about 85 minutes you learn to tell real participation from participation for show, and to find out who is missing. Then you plan a first meeting and a decision for a question of your own. The course is for residents, associations, councils, schools and museums. You need no training.`,
  kind: 'module',
  number: 4,
  keywords: [
    'participation',
    'active citizenship',
    'ladder of participation',
    'heritage community',
    'Faro convention',
    'sociomuseology',
    'democratic culture',
    'facilitation',
    'ecomuseum',
  ],
  outcomes: [
    {
      id: 'explain',
      text: 'Explain to a neighbour, with an example, what participation is and how it differs from being told or asked.',
      check: 'A question on the way, and two questions of the final check.',
    },
    {
      id: 'place',
      text: 'Place a given process on Arnstein’s ladder and on the spectrum, and say what the ladder does not show.',
      check: 'Sorting, matching and choosing on the way, and three questions of the final check.',
    },
    {
      id: 'map',
      text: 'Name for a question of your place who is touched, who decides, on which scale, and who is missing.',
      check: 'A case and a sheet of people, and one question of the final check.',
    },
    {
      id: 'heritage',
      text: 'Describe with a source what a heritage community is, and what sociomuseology asks of a museum.',
      check: 'Two questions on the way, an inventory, and two questions of the final check.',
    },
    {
      id: 'protect',
      text: 'Recognise tokenism, consultation fatigue and capture in a given case, and name what helps.',
      check:
        'Sorting scenes, a dilemma, a story with decisions, and two questions of the final check.',
    },
    {
      id: 'run',
      text: 'Plan a first meeting and a decision for your own question, and say how people will hear what came of it.',
      check:
        'A frame, an order of steps, a case of consent, a plan of steps, and two questions of the final check.',
    },
  ],
  competences: [
    { framework: 'RFCDC', name: 'Civic-mindedness' },
    { framework: 'RFCDC', name: 'Responsibility' },
    { framework: 'RFCDC', name: 'Self-efficacy' },
    { framework: 'RFCDC', name: 'Tolerance of ambiguity' },
    { framework: 'RFCDC', name: 'Skills of listening and observing' },
    { framework: 'RFCDC', name: 'Co-operation skills' },
    { framework: 'RFCDC', name: 'Conflict-resolution skills' },
    { framework: 'LifeComp', name: 'Empathy' },
    { framework: 'LifeComp', name: 'Collaboration' },
  ],
  stage: ['idea', 'start', 'running', 'renewing'],
  area: ['involve', 'govern'],
  target: ['residents', 'elders', 'young-people', 'schools', 'local-authorities', 'associations'],
  minutes: 85,
  method: {
    time: '4 to 6 weeks of preparation for a first meeting of 100 minutes; one page within a week after it',
    group:
      'A mixed core group of 3 to 6 people; 12 to 40 people at the meeting, at tables of 4 or 5',
    materials: [
      'A written answer of those who decide: what is open, what is fixed, who decides',
      'A room without steps, chairs that can be moved, one free wall',
      'Cards or sheets cut in four, thick pens, tape',
      'A large sheet with the question, and one with the promise',
      'A clock that all can see, something warm to drink',
      'Somebody for the children, and somebody who interprets, where needed',
      'The printed plan of a first meeting from this course',
    ],
  },
  licence: 'CC-BY-4.0',
  credits: [
    {
      name: 'EcoHeritage courses',
      role: 'author',
      note: 'Text, tasks, the invented village and the facilitator’s guide.',
    },
    { name: 'EcoHeritage courses', role: 'illustrator', note: 'All drawings.' },
    {
      name: 'Erasmus+ programme of the European Union',
      role: 'funder',
      note: 'Co-financed the original EcoHeritage project (2020-1-ES01-KA204-082769), whose training module this course builds on. The European Union is not responsible for the content of this course.',
    },
  ],
  basedOn: [
    {
      title:
        'EcoHeritage Training Module 4: Participation and active Citizenship. Participatory Processes',
      author: 'EcoHeritage consortium',
      url: 'https://learning.ecoheritage.eu/training_modules/participation-and-active-citizenship-participatory-processes',
      licence: 'CC-BY-4.0',
      changes:
        'All text is newly written from the sources; only the first part of the module could be read. Cases from further sources, the method, tasks, drawings, template and check of understanding were added.',
    },
  ],
  completion: { rule: 'test', mastery: 0.7 },
  cover: 'cover',
  media,
  references,
  glossary,
  modules: [
    startHere,
    whatParticipationIs,
    peopleAndHeritage,
    threeRealCases,
    whenItGoesWrong,
    yourFirstMeeting,
    checkAndGoOn,
  ],
});
