import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'with-care',
  title: 'With care, and in your hands',
  pages: [
    {
      id: 'risks',
      title: 'What can go wrong',
      minutes: 3,
      blocks: [
        {
          type: 'prose',
          text: `Parish maps have friends and also critics. It is good to listen to both. The toolkit on which this course builds asks two hard questions. It takes them from a study of 2013 by Castiglioni. [](ref:ecoheritage-tool-4)

1. Does the map help people to show themselves? Or does it repeat a [stereotype](term:stereotype), the postcard that everybody expects?
2. Does the map hide conflict, because it shows only what is pleasant?

A third question comes from the study of [participation](term:participation). Taking part can be real, and it can be only for show. Already in 1969 Sherry Arnstein warned of meetings where people may speak but change nothing. [](ref:arnstein-1969) Participation can even be used to steer people. [](ref:ecoheritage-tm4) So ask: **whose map is this?**`,
          easy: `Parish maps have friends and critics. Listen to both. Ask three hard questions.

1. Do people show themselves? Or is it only the [postcard](term:stereotype) that everybody expects?
2. Does the map hide a conflict? Does it show only nice things?
3. Is taking part real? Or is it only for show?

Sherry Arnstein warned in 1969. Some meetings let you speak and change nothing. [Participation](term:participation) can even steer people. So ask: **whose map is this?**`,
        },
        {
          type: 'callout',
          tone: 'tip',
          title: 'Three small habits that protect a map',
          text: `- **Against the postcard:** at every meeting, ask for one thing that a visitor would *not* photograph.
- **Against silence:** ask “What is hard to talk about here?” and offer a quiet way to answer, such as a card without a name. Keep such cards among the core group until you have spoken about them.
- **Against a map for show:** write down at the start who decides what, and put the paper on the wall.`,
        },
        {
          type: 'categorise',
          id: 'q-risks',
          title: 'Name the risk',
          prompt: 'You visit six map groups, all invented. Which risk do you see in each?',
          outcome: ['care'],
          hint: 'Postcard: it could be anywhere. Silence: something hard is left out. For show: people speak but do not decide.',
          groups: [
            { id: 'postcard', title: 'A postcard' },
            { id: 'silence', title: 'Silence about a conflict' },
            { id: 'for-show', title: 'Participation for show' },
          ],
          items: [
            {
              id: 'final-draft',
              text: 'The printed map comes to the first public meeting. People may ask questions.',
              group: 'for-show',
              feedback: 'Everything is decided already. Questions will not change a printed map.',
            },
            {
              id: 'folk-dress',
              text: 'Everybody on the map wears folk dress. In the village nobody has done so for sixty years.',
              group: 'postcard',
              feedback: 'The map shows what outsiders expect, not how people live: a postcard.',
            },
            {
              id: 'dam',
              text: 'A new dam divides the valley. On the map, the river simply flows.',
              group: 'silence',
              feedback: 'What divides the valley is left out: silence.',
            },
            {
              id: 'stickers',
              text: 'Residents put 300 stickers on a plan. Nobody can say who looked at them.',
              group: 'for-show',
              feedback: 'People worked, but their work had no influence that anybody can name.',
            },
            {
              id: 'chapel-sheep',
              text: 'Chapel, sheep, sunset. The map could belong to any of ten valleys.',
              group: 'postcard',
              feedback: 'The details that make the place different are missing: a postcard.',
            },
            {
              id: 'spring-closed',
              text: 'Two families quarrel over a spring. The group draws flowers on that spot.',
              group: 'silence',
              feedback: 'Flowers cover the quarrel. A talk with both families would be better.',
            },
          ],
          feedback: {
            correct:
              'You see clearly. The same map can run all three risks, so look for each of them.',
            partly:
              'Some are right. Ask of the others: is it too pretty, too quiet, or already decided?',
            wrong: 'Take one risk at a time. First find the two maps that could be anywhere.',
          },
        },
        {
          type: 'reflect',
          id: 'r-silence',
          title: 'What is hard to say?',
          prompt: `Think of a subject that people in your place avoid. It may be an old quarrel, a closed firm, a border, a group of people. If you made a map, what would you do with it? You need not name anyone.`,
          lines: 5,
          maxLength: 500,
          response: `There is no single right way. These are four that you can choose from. Which one is closest to yours?

- **Wait, but write it down.** The subject gets a card in a closed box. The group looks at it again in three months.
- **Talk first.** Those concerned meet without the map, perhaps with a person from outside.
- **Show several voices.** One place, more than one story, each with permission.
- **Mark the open question.** A sign on the map says: *here we do not agree*.

Only one way is nearly always bad: to decide alone, for others, that it does not exist.`,
        },
      ],
    },
    {
      id: 'your-map',
      title: 'Your own map',
      minutes: 12,
      blocks: [
        {
          type: 'figure',
          media: 'blank-sheet',
          size: 'wide',
          caption:
            'Every map starts like this: one house, one tree, a line that does not yet know where it goes.',
        },
        {
          type: 'prose',
          text: `Now it is your turn. Draw on the sheet here, alone or with others around one screen. Or take paper: print the sheet further down, or copy it by hand. A large piece of wrapping paper on the kitchen table works very well, too.

Draw for ten minutes. Do not use a ruler and do not use a rubber. Start with the place you wrote about on the [first page](page:welcome), and work outwards. Make big what is big for you.

Then ask one other person to add something with another colour. At that moment it stops being *your* map and begins to become *ours*.`,
        },
        {
          type: 'parish-map',
          id: 'm-our-map',
          title: 'Begin your map',
          prompt: `Put down one small thing first, and tell its story in a sentence or two. Then add a way that people take, and an area that has a name. If a story belongs to somebody else, ask before you write it.

The map is saved by itself. You can change it whenever you like.`,
          outcome: ['explain', 'care'],
          questions: [
            'Where do people meet without an appointment?',
            'What was here and is gone?',
            'Which way did you take as a child?',
            'What should be here in ten years?',
          ],
          symbols: [
            { id: 'home', text: 'Home and neighbours', shape: 'house' },
            { id: 'meeting', text: 'Where people meet', shape: 'meeting' },
            { id: 'story', text: 'A story', shape: 'story' },
            { id: 'gone', text: 'What was here once', shape: 'memory' },
            { id: 'way', text: 'A way', shape: 'path' },
            { id: 'work', text: 'Work and craft', shape: 'work' },
            { id: 'feast', text: 'Feasts and music', shape: 'feast' },
            { id: 'water', text: 'Water', shape: 'water' },
            { id: 'nature', text: 'Trees, fields, gardens', shape: 'tree' },
            { id: 'animal', text: 'Animals', shape: 'animal' },
            { id: 'open', text: 'We do not agree, or do not know', shape: 'question' },
            { id: 'wish', text: 'A wish', shape: 'wish' },
          ],
          maxPlaces: 60,
          characters: 1000,
          response: `Look at the empty corners. Whose places are they, and who could tell you? Then look at your symbols. If all of them are pleasant, ask what is missing.

A map on a screen is a sketch, too. Print it large, hang it up, and leave a pencil beside it.`,
        },
        {
          type: 'template',
          id: 't-map',
          title: 'First sketch of a parish map',
          intro: `Fill it in alone, in a pair or at a table of up to five. Write only what people allow you to write. Keep the sheet: it is the first page of your project.`,
          fields: [
            {
              label: 'Our place',
              help: 'Its name, and where it begins and ends for us',
              lines: 2,
            },
            {
              label: 'Our question',
              help: 'For example: What must not be lost here?',
              lines: 2,
            },
            {
              label: 'The map',
              help: 'Draw paths, water, houses, trees, animals, people, sounds. Big is what matters.',
              sheet: true,
              lines: 24,
            },
            {
              label: 'Legend',
              help: 'Our signs and what they mean',
              lines: 5,
            },
            {
              label: 'Places on the map',
              help: 'For each: name of the place – what it means – who told us – may we show it? (yes / not yet / no)',
              lines: 10,
            },
            {
              label: 'Where we do not agree, or do not know',
              help: 'Mark the spot with a question mark',
              lines: 3,
            },
            {
              label: 'Whose corner is still empty?',
              help: 'Who is missing, and who will ask them by when',
              lines: 3,
            },
            {
              label: 'One wish, one first action',
              help: 'What – who – by when – who must say yes',
              lines: 3,
            },
          ],
        },
        {
          type: 'callout',
          tone: 'tip',
          title: 'If drawing is hard for you',
          text: `Cut pictures from old newspapers. Lay the map on the floor with string, leaves and stones, and take a photograph. Or tell the way aloud while another person draws. All of these are parish maps.`,
        },
        {
          type: 'reflect',
          id: 'r-first-step',
          title: 'Your first step',
          prompt: `Complete these three sentences for your own place.

1. In the next two weeks I will ask …
2. The question I will put to them is …
3. I will know that it was a good start when …`,
          lines: 6,
          maxLength: 450,
          response: `Compare with this invented example: *In the next two weeks I will ask Marta from the shop and my neighbour’s son. The question is: which place would you never sell? I will know it was a good start when one of them says: you should also talk to …*

A good first step is small and has a name in it. “We should involve the community” has no name in it. If yours has one, you have begun.`,
        },
      ],
    },
    {
      id: 'check',
      title: 'Check what you understood',
      test: true,
      minutes: 5,
      blocks: [
        {
          type: 'prose',
          text: `Ten questions, all about invented places unless a name is given. Seven right answers are enough. Take your time. You can look back at any page before you answer.`,
        },
        {
          type: 'choice',
          id: 't-best-sentence',
          prompt: 'You explain a parish map to a neighbour. Which sentence is best?',
          outcome: ['explain'],
          options: [
            {
              id: 'guide',
              text: 'It is a guide to the sights, written by local people for their visitors.',
              feedback:
                'Visitors may enjoy it, but they are not its purpose. It is made by and for the people of the place.',
            },
            {
              id: 'survey',
              text: 'It is a survey by an office that finds out what land and houses are worth.',
              feedback:
                'Such a survey counts money. A parish map shows what people value in another sense.',
            },
            {
              id: 'history',
              text: 'It is a record of how the village looked before it began to change.',
              feedback: 'The past is one part. Today and the wishes for tomorrow belong to it too.',
            },
            {
              id: 'people',
              text: 'It is a picture by local people of what they value here and want to pass on.',
              correct: true,
              feedback:
                'Yes: made by the people, about what they value, with an eye on the future.',
            },
          ],
          feedback: {
            correct: 'Right: the makers, the values and the passing on are all in it.',
            wrong: 'Look for three parts: who makes it, what it shows, and what for.',
          },
        },
        {
          type: 'choice',
          id: 't-size',
          mode: 'true-false',
          prompt:
            'On a parish map a walnut tree may be drawn larger than the school, if the makers want it so.',
          outcome: ['explain'],
          options: [
            {
              id: 'true',
              text: 'True',
              correct: true,
              feedback: 'Right. Size may show meaning. The map need not be exact.',
            },
            {
              id: 'false',
              text: 'False',
              feedback:
                'An ordinary map could not do that. A parish map can: size may show meaning.',
            },
          ],
          feedback: {
            correct: 'The makers choose the scale. That is part of what the map tells.',
            wrong: 'A parish map does not have to be exact. What matters may be big.',
          },
        },
        {
          type: 'match',
          id: 't-words',
          prompt: 'Find the meaning of each word.',
          outcome: ['explain'],
          pairs: [
            {
              id: 'distinct',
              left: 'Local distinctiveness',
              right: 'The everyday details that make one place unlike the next',
              feedback: 'It is about everyday details, famous or not.',
            },
            {
              id: 'pact',
              left: 'Collaboration pact',
              right: 'A written promise of citizens and town to look after something',
              feedback: 'A pact is written, and both sides promise something.',
            },
            {
              id: 'eco',
              left: 'Ecomuseum',
              right: 'A community’s way of keeping and using what it inherited',
              feedback: 'An ecomuseum is a way of working in an area, not a building.',
            },
            {
              id: 'land',
              left: 'Landscape map',
              right: 'A study sheet that is laid over other sheets',
              feedback: 'A landscape map studies. Several sheets lie over one another.',
            },
          ],
          feedback: {
            correct: 'All four words are clear.',
            partly: 'Some are right. The glossary on the last page has them all.',
            wrong: 'Look at the glossary on the last page and compare.',
          },
        },
        {
          type: 'choice',
          id: 't-invite',
          mode: 'several',
          prompt: `A map group meets on Tuesdays at three, upstairs in the town hall. Eight retired people come. Which changes will most likely bring in people who are missing now? Choose **all** that fit.`,
          outcome: ['invite'],
          options: [
            {
              id: 'ground-floor',
              text: 'Meet in the ground-floor café on some Saturdays.',
              correct: true,
              feedback: 'Yes. It removes two barriers: the stairs and the working day.',
            },
            {
              id: 'longer-notice',
              text: 'Print the same invitation again, with a more formal text.',
              feedback:
                'The barrier is the hour and the stairs. A formal text does not change them.',
            },
            {
              id: 'trusted',
              text: 'Ask the nurse from abroad, whom many newcomers trust, how best to invite them.',
              correct: true,
              feedback: 'Yes. You ask through a trusted person, and you ask instead of guessing.',
            },
            {
              id: 'speak-for',
              text: 'Ask each of the eight to speak for one absent group.',
              feedback: 'Then the absent people stay absent. Others only guess what they want.',
            },
            {
              id: 'school-task',
              text: 'Agree with the school that pupils film their own places and present them.',
              correct: true,
              feedback: 'Yes. Young people get a task and a say.',
            },
          ],
          feedback: {
            correct: 'You found all three. Each removes something that holds people back.',
            partly: 'Partly right. Ask of each change: does it remove a barrier for somebody?',
            wrong: 'Look for what keeps people away: hour, stairs, language, no say.',
          },
        },
        {
          type: 'order',
          id: 't-order',
          prompt:
            'A mountain village wants a map. Put the five notes in order, from first to last.',
          outcome: ['plan'],
          items: [
            {
              id: 'agree',
              text: 'Five neighbours and the librarian settle the area and the question.',
              feedback: 'A core group with a clear question comes first.',
            },
            {
              id: 'ask-shepherds',
              text: 'They go up to the summer huts and ask the shepherds to join.',
              feedback: 'People are invited before stories are collected.',
            },
            {
              id: 'evenings',
              text: 'On winter evenings people fill cards with stories and permissions.',
              feedback: 'Collecting comes after inviting and before choosing.',
            },
            {
              id: 'cards',
              text: 'All cards lie on tables, and the group decides which go on the sheet.',
              feedback: 'Choosing needs all cards. Drawing needs the choice.',
            },
            {
              id: 'dairy',
              text: 'The pencil version hangs in the dairy for a month.',
              feedback: 'A draft can hang only when something has been chosen and drawn.',
            },
          ],
          feedback: {
            correct: 'Right. Agree, invite, collect, choose, show.',
            partly: 'Parts are right. Nobody can choose before everyone was asked.',
            wrong: 'Think of the circle: agree, invite, collect, choose, show.',
          },
        },
        {
          type: 'choice',
          id: 't-six-weeks',
          prompt:
            'A mayor wants “the map of our community” for the feast in six weeks. What do you answer?',
          outcome: ['plan'],
          options: [
            {
              id: 'yes-fast',
              text: '“Agreed. Three of us know the village well and can draw it in time.”',
              feedback: 'Then it is the map of three people. The name would promise too much.',
            },
            {
              id: 'sketch',
              text: '“At the feast we show a first sketch, and invite people to build on it for a year.”',
              correct: true,
              feedback: 'Yes. The mayor gets something to show, and people still have a say.',
            },
            {
              id: 'no-never',
              text: '“That is impossible. Nothing may be shown before the map is complete.”',
              feedback:
                'Unfinished work may be shown. That is how people join in. It only needs an honest name.',
            },
            {
              id: 'agency',
              text: '“We give the work to an agency. It can ask people online within a week.”',
              feedback:
                'Speed is bought with the talk between people. Many would not be reached online.',
            },
          ],
          feedback: {
            correct: 'Right. An honest name for an early result keeps trust.',
            wrong: 'What can six weeks give, and what would be an honest name for it?',
          },
        },
        {
          type: 'choice',
          id: 't-withdraw',
          prompt: `In spring Elena let you record her story. In autumn, before printing, she asks you to take it off the map. What is right?`,
          outcome: ['care'],
          options: [
            {
              id: 'take-off',
              text: 'Take it off, tell her where copies are, and agree with her what happens to them.',
              correct: true,
              feedback:
                'Yes. People must be able to take a story back, and they should know about copies.',
            },
            {
              id: 'signed',
              text: 'Explain that she signed in spring and that the map is nearly finished.',
              feedback: 'A signature is not a trap. Before printing, nothing stands in the way.',
            },
            {
              id: 'anonymous',
              text: 'Keep the story, but change her name and the name of the farm.',
              feedback: 'Neighbours would still know her. And she asked for something else.',
            },
            {
              id: 'majority',
              text: 'Let the group decide, because the story is important for everybody.',
              feedback: 'It is her story. A group cannot vote on her consent.',
            },
          ],
          feedback: {
            correct: 'Right. Trust is worth more than one good story.',
            wrong: 'Whose story is it, and what did you promise before you recorded?',
          },
        },
        {
          type: 'categorise',
          id: 't-now-or-talk',
          prompt:
            'Five cards lie on the table. Which can go on the map now, and which need a talk first?',
          outcome: ['care'],
          groups: [
            { id: 'now', title: 'On the map now' },
            { id: 'talk', title: 'First a talk with those concerned' },
          ],
          items: [
            {
              id: 'dance-floor',
              text: 'Hana’s memory of the dance floor. She signed that it may be shown.',
              group: 'now',
              feedback: 'The teller agreed, and nobody else is touched.',
            },
            {
              id: 'debt',
              text: 'How a named family lost its farm through debts',
              group: 'talk',
              feedback: 'A named family is touched. Speak with it first.',
            },
            {
              id: 'bench-wish',
              text: 'A wish from the youth club: a bench at the bus stop, with their consent',
              group: 'now',
              feedback: 'The young people agreed, and the wish harms nobody.',
            },
            {
              id: 'boundary',
              text: 'A disputed path across a field, told by only one of two neighbours',
              group: 'talk',
              feedback: 'Two neighbours disagree. Hear the second one before you draw.',
            },
            {
              id: 'photo',
              text: 'A photograph of children at the ford. Nobody knows who they are.',
              group: 'talk',
              feedback: 'Find out who is in the picture, and ask them or their families.',
            },
          ],
          feedback: {
            correct: 'Right. A clear yes and nobody else touched: only then it goes on at once.',
            partly: 'Partly right. Ask of each card: who is touched, and have they said yes?',
            wrong: 'Sort again by one question: has everyone concerned been heard?',
          },
        },
        {
          type: 'choice',
          id: 't-all-pleased',
          mode: 'true-false',
          prompt: 'Everybody at the meeting likes the draft. So the map hides no conflict.',
          outcome: ['care'],
          options: [
            {
              id: 'true',
              text: 'True',
              feedback: 'Those who disagree may be absent or silent. Ask who is not in the room.',
            },
            {
              id: 'false',
              text: 'False',
              correct: true,
              feedback:
                'Right. A pleasant map may leave out what is hard, and some people may not be there.',
            },
          ],
          feedback: {
            correct: 'This is one of the two questions that critics ask about such maps.',
            wrong:
              'Think of the critics’ second question: does the map show only what is pleasant?',
          },
        },
        {
          type: 'choice',
          id: 't-use',
          mode: 'several',
          prompt:
            'The finished map hangs on the wall. Which next steps have a real example in this course? Choose **all** that fit.',
          outcome: ['use'],
          options: [
            {
              id: 'inquiry',
              text: 'Show it where a new building plan is discussed.',
              correct: true,
              feedback: 'Yes. The fabric map of Thirsk was shown at an inquiry about pylons.',
            },
            {
              id: 'owner',
              text: 'Use it to prove who owns a field.',
              feedback:
                'A parish map shows meaning, not property. No example in the course did this.',
            },
            {
              id: 'regional',
              text: 'Let the region use it in its landscape plan.',
              correct: true,
              feedback: 'Yes. Puglia did so.',
            },
            {
              id: 'replace',
              text: 'Let it replace the decisions of the elected council.',
              feedback: 'A map can inform and move a council. It does not replace it.',
            },
            {
              id: 'agreement',
              text: 'Sign agreements about who cares for which place.',
              correct: true,
              feedback: 'Yes. In Parabiago citizens, farmers and firms sign pacts with the town.',
            },
          ],
          feedback: {
            correct: 'All three. A map speaks best when somebody carries it to the right table.',
            partly: 'Partly right. Think of Thirsk, Puglia and Parabiago.',
            wrong: 'Think of the three real places and what people did there.',
          },
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
          text: `You have come to the end of the course, and perhaps to the beginning of a map. Three good next steps:

- Read the **toolkit page** on parish maps. [](ref:ecoheritage-tool-4)
- See how the idea began in the **Common Ground archive** at Exeter. [](ref:parish-exeter) There is also a book by Sue Clifford and Angela King, *From Place to Place*. [](ref:clifford-king-1996)
- Look at Italian maps on the **shared website**, even if you do not read Italian. [](ref:mappadicomunita)

If you work in education: this course trains competences from two European frameworks. They are the Council of Europe’s framework for democratic culture [](ref:rfcdc-1) and LifeComp. [](ref:lifecomp-2020)`,
        },
        { type: 'overview', show: 'glossary' },
        { type: 'overview', show: 'references' },
        { type: 'overview', show: 'credits' },
      ],
    },
  ],
});
