import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'check-and-go-on',
  title: 'Check, and go on',
  pages: [
    {
      id: 'check',
      title: 'Check what you understood',
      test: true,
      minutes: 7,
      blocks: [
        {
          type: 'prose',
          text: `Ten questions, about invented places unless a real name is given. Seven right answers are enough. Take your time. You can look back at any page before you answer.`,
        },
        {
          type: 'choice',
          id: 't-explain',
          prompt: 'A neighbour asks what participation is. Which answer is best?',
          outcome: ['explain'],
          options: [
            {
              id: 'attend',
              text: 'To come to meetings, as often as one can.',
              feedback: 'Coming is a beginning. What counts is what can be changed there.',
            },
            {
              id: 'influence',
              text: 'To have a part in decisions that touch one’s own life.',
              correct: true,
              feedback: 'Yes: decisions, and a part in them. The part can be larger or smaller.',
            },
            {
              id: 'know',
              text: 'To be well informed about what is planned.',
              feedback: 'One needs to know. But it is only the first step.',
            },
            {
              id: 'agree',
              text: 'To find a solution that pleases all.',
              feedback: 'That may come of it. Participation does not promise that all are pleased.',
            },
          ],
          feedback: {
            correct: 'Short and whole: decisions, one’s own life, a part.',
            wrong: 'Look for the word that separates listening from taking part: the decision.',
          },
        },
        {
          type: 'categorise',
          id: 't-ladder',
          prompt: 'Sort the five scenes into the three parts of Arnstein’s ladder.',
          outcome: ['place'],
          groups: [
            { id: 'none', title: 'No participation' },
            { id: 'token', title: 'Tokenism' },
            { id: 'power', title: 'Power of citizens' },
          ],
          items: [
            {
              id: 'leaflet',
              text: 'A leaflet tells how the square will look.',
              group: 'token',
              feedback: 'Informing is the third rung: people are told, one way.',
            },
            {
              id: 'coop',
              text: 'A co-operative of residents runs the shop.',
              group: 'power',
              feedback: 'They run it themselves: the highest rung.',
            },
            {
              id: 'course',
              text: 'Those who complain are sent to a course on positive thinking.',
              group: 'none',
              feedback: 'The people are treated, not the matter. That is therapy.',
            },
            {
              id: 'survey',
              text: 'A survey is made. Nobody says what will be done with it.',
              group: 'token',
              feedback: 'Asked without a promise: consultation, in the middle of the ladder.',
            },
            {
              id: 'half-half',
              text: 'Town and fishing crews decide together on the harbour, by written rules.',
              group: 'power',
              feedback: 'Shared decisions by rules: partnership.',
            },
          ],
          feedback: {
            correct: 'All five. You looked at who can change the result.',
            partly: 'Partly right. Ask of each scene: does anybody have to follow the people?',
            wrong: 'Ask two things: are the people to be changed, or heard, or do they decide?',
          },
        },
        {
          type: 'order',
          id: 't-spectrum',
          prompt:
            'Put the levels of the spectrum into order, from least to most influence of the people.',
          outcome: ['place'],
          items: [
            { id: 'inform', text: 'Inform', feedback: 'To be told comes first: least influence.' },
            { id: 'consult', text: 'Consult', feedback: 'To be asked gives more than to be told.' },
            {
              id: 'involve',
              text: 'Involve',
              feedback: 'To find one’s concerns in the drafts goes further than to be asked.',
            },
            {
              id: 'collaborate',
              text: 'Collaborate',
              feedback:
                'Looking for the solution together goes further than being heard on the way.',
            },
            { id: 'empower', text: 'Empower', feedback: 'Here the people decide: most influence.' },
          ],
          feedback: {
            correct: 'Right. And each level carries its own promise.',
            partly:
              'Parts are right. Think of the verbs: tell, ask, work with, look together, decide.',
            wrong: 'Begin with the ends: only tell, and let decide.',
          },
        },
        {
          type: 'choice',
          id: 't-critique',
          mode: 'true-false',
          prompt: 'Arnstein’s ladder shows that all citizens of a place want the same.',
          outcome: ['place'],
          options: [
            {
              id: 'true',
              text: 'True',
              feedback:
                'The drawing may look so. Arnstein herself warned that citizens are not one block.',
            },
            {
              id: 'false',
              text: 'False',
              correct: true,
              feedback: 'Right. Citizens differ, and those in power do so, too.',
            },
          ],
          feedback: {
            correct: 'That is one of the limits that its author named.',
            wrong: 'Think of the first limit: people are not two blocks.',
          },
        },
        {
          type: 'choice',
          id: 't-agents',
          mode: 'several',
          prompt: `A village wants to give new life to its dry-stone walls. The owners, the mayor and the heritage office have been invited. Who is most likely still missing? Choose **all** that fit.`,
          outcome: ['map'],
          options: [
            {
              id: 'herders',
              text: 'The herders who use the paths between the walls each day',
              correct: true,
              feedback: 'Yes. It touches them daily, though they own nothing of it.',
            },
            {
              id: 'second-office',
              text: 'A second person from the heritage office',
              feedback: 'This side is at the table already. Another person adds no new view.',
            },
            {
              id: 'builders',
              text: 'The two old people and the newcomer who can still build such walls',
              correct: true,
              feedback: 'Yes. Without those who know how, it stays a wish.',
            },
            {
              id: 'pupils',
              text: 'Pupils who will live with the walls, or without them',
              correct: true,
              feedback: 'Yes. They are touched for the longest time and rarely asked.',
            },
            {
              id: 'advert',
              text: 'An agency that prints posters for the meeting',
              feedback: 'It can help with the invitation. It has no part in the matter itself.',
            },
          ],
          feedback: {
            correct: 'All three: those touched, those who know, those who come after.',
            partly: 'Partly right. Who is touched, and who knows? Not: who could be useful to us?',
            wrong: 'Go through the five kinds: touched, organised, knowing, owning, deciding.',
          },
        },
        {
          type: 'match',
          id: 't-words',
          prompt: 'Find the meaning of each term.',
          outcome: ['heritage', 'explain'],
          pairs: [
            {
              id: 'heritage-community',
              left: 'Heritage community',
              right: 'People who value something, and wish to keep it up and pass it on',
              feedback:
                'To value, keep up and pass on: that is Faro’s idea, whoever owns the thing.',
            },
            {
              id: 'sociomuseology',
              left: 'Sociomuseology',
              right: 'Study and practice of the social role of museums',
              feedback: 'Its question is what a museum does for the people of its place.',
            },
            {
              id: 'pact',
              left: 'Collaboration pact',
              right: 'A written agreement of citizens and town to care for something',
              feedback: 'A pact is written, and both sides promise something.',
            },
            {
              id: 'subsidiarity',
              left: 'Subsidiarity',
              right: 'A decision belongs to the smallest level that can take it',
              feedback: 'It is about the scale: as near to the people as possible.',
            },
          ],
          feedback: {
            correct: 'All four terms are clear.',
            partly: 'Some are right. The glossary on the last page has them all.',
            wrong: 'Look at the glossary on the last page and compare.',
          },
        },
        {
          type: 'choice',
          id: 't-heritage',
          mode: 'true-false',
          prompt:
            'By the Faro convention only those who own a monument, or were born beside it, can be its heritage community.',
          outcome: ['heritage'],
          options: [
            {
              id: 'true',
              text: 'True',
              feedback:
                'Faro asks neither for ownership nor for birth. It asks whether people value it and wish to pass it on.',
            },
            {
              id: 'false',
              text: 'False',
              correct: true,
              feedback: 'Right. Who values it and wishes to keep and pass it on can belong.',
            },
          ],
          feedback: {
            correct: 'A newcomer with a trowel may be as much part of it as an heir.',
            wrong: 'Remember the three verbs: value, keep up, pass on.',
          },
        },
        {
          type: 'match',
          id: 't-misuse',
          prompt: 'What helps against what? One answer fits nothing.',
          outcome: ['protect'],
          pairs: [
            {
              id: 'fatigue',
              left: 'People have been asked three times and never heard back.',
              right: 'First tell what came of the earlier answers.',
              feedback: 'Fatigue comes from silence. Begin with the answer you still owe.',
            },
            {
              id: 'capture',
              left: 'One group speaks for everybody.',
              right: 'Talk in pairs, write cards, and visit those who are absent.',
              feedback: 'Against capture help forms in which each voice has the same room.',
            },
            {
              id: 'token',
              left: 'One young woman is to stand for “the youth”.',
              right: 'Let the group choose its own people, with a vote and a way to report back.',
              feedback: 'Tokenism ends when people are sent by their own group and count.',
            },
            {
              id: 'manipulation',
              left: 'The plan is finished before the first evening.',
              right: 'Ask in writing what is still open before you invite.',
              feedback: 'If nothing is open, an honest information evening is the better way.',
            },
          ],
          extra: [{ id: 'prize', right: 'Raffle a prize among all who come.' }],
          feedback: {
            correct: 'All four. The raffle would have filled the hall and changed nothing.',
            partly: 'Some fit. Ask of each: what exactly went wrong, and what undoes that?',
            wrong: 'Begin with the silence after the questions: what do people wait for?',
          },
        },
        {
          type: 'choice',
          id: 't-consent',
          prompt: `In a round of consent somebody says: “I would have liked a bench of wood better than one of stone.” What is right?`,
          outcome: ['run'],
          options: [
            {
              id: 'stop',
              text: 'Stop. As long as one person wishes for something else, there is no consent.',
              feedback: 'That would be full agreement. Consent asks for serious objections only.',
            },
            {
              id: 'note',
              text: 'Note the wish, ask whether stone would harm anybody, and go on if not.',
              correct: true,
              feedback:
                'Yes. A wish is no serious objection, and it is still heard and written down.',
            },
            {
              id: 'ignore',
              text: 'Go on without a word. Wishes have no place in this round.',
              feedback: 'A wish belongs on the wall. Whoever is passed over in silence goes home.',
            },
            {
              id: 'vote',
              text: 'Vote: wood or stone.',
              feedback:
                'That changes the rule in the middle of the game. And it is not needed here.',
            },
          ],
          feedback: {
            correct: 'Serious means harm to somebody or to the aim. All else is noted.',
            wrong: 'Distinguish two things: a wish, and a harm.',
          },
        },
        {
          type: 'choice',
          id: 't-after',
          mode: 'several',
          prompt: `The first meeting is over. Which steps keep people’s trust? Choose **all** that fit.`,
          outcome: ['run', 'protect'],
          options: [
            {
              id: 'page',
              text: 'Within a week a page tells what was heard and what was decided.',
              correct: true,
              feedback: 'Yes. People see that their evening left a trace.',
            },
            {
              id: 'good-news',
              text: 'The page leaves out what was not possible, so that nobody is disappointed.',
              feedback: 'People notice what is missing. An honest “no, because” keeps more trust.',
            },
            {
              id: 'why-not',
              text: 'The page says what was not possible, and why.',
              correct: true,
              feedback: 'Yes. The reasons are what most people look for.',
            },
            {
              id: 'small-step',
              text: 'Within a month one small thing can be seen that was agreed.',
              correct: true,
              feedback: 'Yes. One visible step is worth many minutes of a meeting.',
            },
            {
              id: 'next-survey',
              text: 'At once a new survey asks about the same matter.',
              feedback: 'That tires people. First show what came of the first answers.',
            },
          ],
          feedback: {
            correct: 'All three. Tell, give reasons, do something small soon.',
            partly: 'Partly right. What would you want to know a week after such an evening?',
            wrong: 'Put yourself in the place of somebody who came. What do you wait for?',
          },
        },
      ],
    },
    {
      id: 'outside',
      title: 'Go out and look',
      minutes: 2,
      blocks: [
        {
          type: 'prose',
          text: `What you have learned shows in real rooms. In the next weeks go to one public meeting and watch. Then hold a small one of your own, even if only five people come. Keep a diary of both here.

Write about what happened, not about who is to blame. Photographs stay on your device. Take them only of people who have said yes. [](ref:ohs-consent)`,
        },
        {
          type: 'evidence',
          id: 'ev-diary',
          title: 'Diary of two meetings',
          prompt: `Two or three entries: what was promised, what could be changed, who was missing, what came of it?`,
          outcome: ['run', 'protect'],
          claims: [
            { id: 'see', text: 'I can see what a meeting promises and what it keeps.' },
            { id: 'invite', text: 'I can bring in people who rarely come.' },
            { id: 'lead', text: 'I can lead a group to an agreement.' },
            { id: 'tell', text: 'I can tell people what came of it.' },
          ],
          maxEntries: 8,
          maxLength: 300,
          characters: 600,
          response: `Show one entry to somebody who was there as well. Did that person see the same meeting? If not, you have found something to learn, both of you.`,
        },
      ],
    },
    {
      id: 'further',
      title: 'Go on from here',
      minutes: 1,
      blocks: [
        {
          type: 'prose',
          text: `You have come to the end of the course. Good next steps:

- Read the **training module** of EcoHeritage on which this course builds. [](ref:ecoheritage-tm4)
- Read about **ladder and spectrum** side by side. [](ref:bammer-2022) The article of 1969 is still worth your time. [](ref:arnstein-1969)
- Read the **Faro convention**, and a chapter on what a heritage community may be. [](ref:faro-2005) [](ref:zagato)
- See how **Italian ecomuseums** describe participation in their common manifesto. [](ref:dalsanto-manifesto)
- If you work in education: the **framework of competences for democratic culture** has more than fits into one page. [](ref:rfcdc-1) This course also trains two competences of LifeComp. [](ref:lifecomp-2020)`,
        },
        { type: 'overview', show: 'glossary' },
        { type: 'overview', show: 'references' },
        { type: 'overview', show: 'credits' },
      ],
    },
  ],
});
