import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'your-first-meeting',
  title: 'Your first meeting',
  pages: [
    {
      id: 'before',
      title: 'Before: six things to settle',
      minutes: 5,
      blocks: [
        {
          type: 'prose',
          text: `A first meeting is decided before it begins. The method on these pages is our own proposal for groups of up to forty people. Change it to fit your place.`,
        },
        {
          type: 'steps',
          title: 'Six to four weeks before',
          steps: [
            {
              title: 'Find the question',
              time: '1 evening',
              text: `One sentence with a question mark, open enough for more than one answer. *How could the old school be useful again, for whom?* Not: *Do you agree with the plan?*`,
            },
            {
              title: 'Ask what is open',
              time: '1 to 2 weeks',
              text: `Ask those who decide: what is fixed, what is open, who decides in the end, and until when? Get the [mandate](term:mandate) in writing.`,
            },
            {
              title: 'Write the promise',
              time: '10 minutes',
              text: `Choose a level of the [spectrum](page:spectrum) and write it into one line. Promise less and keep it.`,
            },
            {
              title: 'Look for who is missing',
              time: '1 evening',
              text: `Take your [sheet of people](page:agents). Choose three groups that rarely come. Visit them; ask when, where and how it would suit them.`,
            },
            {
              title: 'Choose room and hour',
              time: '1 day',
              text: `No steps, chairs in a circle or at tables, a toilet nearby, something warm to drink. Is there somebody for the children? Somebody who interprets?`,
            },
            {
              title: 'Share the roles',
              time: '1 hour',
              text: `One person leads and takes no side. One writes where all can see it. One watches the time. One welcomes those who come alone.`,
            },
          ],
        },
        {
          type: 'canvas',
          id: 'ca-frame',
          title: 'The frame of your process',
          prompt: `Fill in the frame for your own question. Short notes are enough. What you do not know yet, write with a question mark: that is your next visit.`,
          outcome: ['run'],
          areas: [
            {
              id: 'question',
              text: 'Our question',
              hint: 'One sentence that ends in a question mark',
            },
            { id: 'open', text: 'Open', hint: 'What can people really change?' },
            { id: 'fixed', text: 'Fixed', hint: 'What can they not change, and why?' },
            { id: 'decides', text: 'Who decides, until when', hint: 'And who said so in writing?' },
            {
              id: 'promise',
              text: 'Our promise',
              hint: 'We tell, ask, work with, look together, do what you decide',
            },
            { id: 'missing', text: 'Who is usually missing', hint: 'And who will visit them?' },
          ],
          maxNotes: 18,
          maxLength: 120,
          characters: 600,
          response: `Read it as if you had received it. Would you come? If “Open” is empty, do not invite people to decide. Inform them honestly, or go back to those who can open something.`,
        },
      ],
    },
    {
      id: 'meeting',
      title: 'The meeting, minute by minute',
      minutes: 4,
      blocks: [
        {
          type: 'figure',
          media: 'meeting',
          size: 'wide',
          caption:
            'Who leads, who writes, who has the word? And which chair is free for somebody who comes late?',
        },
        {
          type: 'steps',
          title: 'A first meeting of 100 minutes',
          steps: [
            {
              title: 'Arrive',
              time: '10 minutes',
              text: `A hand, a name card, a drink. On the wall stands the question. Everybody may put one word beside it.`,
            },
            {
              title: 'Open honestly',
              time: '10 minutes',
              text: `Say who invites, what is open, what is fixed, who decides, and what you promise. Read it aloud from the paper.`,
            },
            {
              title: 'Everybody speaks once',
              time: '15 minutes',
              text: `In pairs: *What do I know about it? What is important to me?* Each tells the group in one sentence what the *other* said. Nobody has to.`,
            },
            {
              title: 'Collect',
              time: '20 minutes',
              text: `At tables of four or five. One thought, one card. Sort the cards together on the wall.`,
            },
            {
              title: 'Pause',
              time: '10 minutes',
              text: `Often the most important things are said here. Ask whether you may write them down.`,
            },
            {
              title: 'Weigh',
              time: '20 minutes',
              text: `Take the two or three largest groups of cards. For each ask: who gains, who loses, what would make it possible?`,
            },
            {
              title: 'Agree on the next step',
              time: '10 minutes',
              text: `No large decision at a first meeting. Decide who looks into what, and when you meet again. See the page [How do we decide?](page:decide)`,
            },
            {
              title: 'Close',
              time: '5 minutes',
              text: `Read aloud what was agreed. Say when and where people will hear from you. Thank them, and mean it.`,
            },
          ],
        },
        {
          type: 'order',
          id: 'q-meeting',
          title: 'The wind took the cards',
          prompt:
            'An invented village prepares its first meeting about a washing place. Put the seven cards back into order, from first to last.',
          outcome: ['run'],
          hint: 'Settle first what is open. Speak before you collect, and collect before you weigh.',
          items: [
            {
              id: 'mandate',
              text: 'The council writes: the basin is fixed, the use is open.',
              feedback: 'First of all. Without it nobody knows what the meeting is about.',
            },
            {
              id: 'visits',
              text: 'Two people visit the families of the upper street.',
              feedback: 'Visits come before the meeting, and after you know what is open.',
            },
            {
              id: 'opening',
              text: 'In the hall somebody reads aloud what is open and who decides.',
              feedback: 'The honest opening comes before anybody gives an opinion.',
            },
            {
              id: 'pairs',
              text: 'In pairs everybody says what the place means to them.',
              feedback:
                'All speak once before cards are written. So the quiet ones are in from the start.',
            },
            {
              id: 'cards',
              text: 'The tables write cards and sort them on the wall.',
              feedback: 'Collecting comes after speaking and before weighing.',
            },
            {
              id: 'weigh',
              text: 'They ask of three proposals who gains and who loses.',
              feedback: 'One can only weigh what lies on the table.',
            },
            {
              id: 'report',
              text: 'A week later a page hangs in the shop: what was agreed, and what comes next.',
              feedback:
                'Reporting back is the last step of this meeting and the first of the next.',
            },
          ],
          feedback: {
            correct: 'All in order. You could run this evening.',
            partly:
              'Parts are in order. Check the start: is it known what is open before people are invited?',
            wrong:
              'Start with the two ends: what must be known first, and what comes when all have gone home?',
          },
        },
      ],
    },
    {
      id: 'decide',
      title: 'How do we decide?',
      minutes: 4,
      blocks: [
        {
          type: 'prose',
          text: `Before you decide *what*, decide **how**. A group that argues about the rule after the result argues for a long time. The table shows six ways. None is best for everything.`,
        },
        {
          type: 'table',
          caption: 'Six ways to decide, in our own words',
          head: ['Way', 'How it goes', 'Good for', 'Take care'],
          rows: [
            [
              'Consent',
              'Nobody has a serious objection; objections improve the proposal',
              'Trials, shared use, rules',
              'Say what “serious” means',
            ],
            [
              'Full agreement',
              'All want the same',
              'Few people, large questions',
              'Takes long; the stubborn gain power',
            ],
            [
              'Majority',
              'More than half',
              'Clear choices after a good talk',
              'The same ones may lose each time',
            ],
            [
              'Dots',
              'Each person sticks three dots',
              'To see what matters, not to decide',
              'Early dots attract others',
            ],
            ['Lot', 'Chance chooses', 'Who speaks, who sits in a group', 'Explain why it is fair'],
            [
              'One decides after asking',
              'A person asks those concerned and decides',
              'Small and urgent things',
              'Say before who it is',
            ],
          ],
        },
        {
          type: 'steps',
          title: 'A round of consent in five questions',
          steps: [
            {
              title: 'What exactly is proposed?',
              text: `One sentence on the wall. Questions only to understand it.`,
            },
            { title: 'What do you think of it?', text: `Once around the circle, without replies.` },
            {
              title: 'Does anybody have a serious objection?',
              text: `Serious means: *it would do harm to somebody or to our aim*. “I would like something else better” is no objection, but it is worth a note.`,
            },
            {
              title: 'What would answer the objection?',
              text: `The whole group looks for it, not only the person who objected. Change the sentence on the wall.`,
            },
            {
              title: 'Until when?',
              text: `Every decision gets a date on which you look at it again.`,
            },
          ],
        },
        {
          type: 'choice',
          id: 'q-decide',
          title: 'The lane',
          prompt: `In an invented village the group wants to close a lane for cars. Twenty are in favour, one is against: old Benat can only get home by car, and this is his lane. What do you do in a round of consent?`,
          outcome: ['run'],
          hint: 'Is it a matter of taste, or would somebody be harmed?',
          options: [
            {
              id: 'outvote',
              text: 'Twenty to one is clear. The lane is closed.',
              feedback: 'That is a majority, not consent. Benat would no longer get home.',
            },
            {
              id: 'drop',
              text: 'Somebody objects, so the idea is dropped.',
              feedback:
                'An objection is not a veto. It is a hint at what the proposal still lacks.',
            },
            {
              id: 'improve',
              text: 'Take it as serious, and look together for a change: perhaps a key to the post for residents.',
              correct: true,
              feedback: 'Yes. The objection improves the proposal, and all look for the answer.',
            },
            {
              id: 'persuade',
              text: 'Talk to Benat in private until he withdraws it.',
              feedback: 'Then it is pressure. The reason for his objection would still be there.',
            },
          ],
          feedback: {
            correct: 'And set a date to look at it again. Winter may show something new.',
            wrong:
              'A serious objection is a gift: it shows who would be harmed. What would answer it?',
          },
        },
      ],
    },
    {
      id: 'after',
      title: 'After: tell people what came of it',
      minutes: 4,
      blocks: [
        {
          type: 'prose',
          text: `Most trust is lost after the meeting. Within a week a page should hang where people pass, and be sent to all who came. Four headings are enough.

1. **What we heard**, in people’s own words.
2. **What was decided**, by whom.
3. **What was not possible, and why.** This is the part that people read first.
4. **What comes next:** who, what, until when.

Then take the first small step soon. A bench, a key, a visit: something that all can see within a month.`,
        },
        {
          type: 'template',
          id: 't-first-meeting',
          title: 'Plan of a first meeting',
          intro: `Print this sheet or copy it by hand. Fill it in with at least one person who thinks differently from you.`,
          fields: [
            { label: 'Our question', help: 'One sentence that ends in a question mark', lines: 2 },
            {
              label: 'Open – fixed',
              help: 'What people can change, and what not, and why',
              lines: 4,
            },
            {
              label: 'Who decides in the end, until when',
              help: 'And where it is written',
              lines: 2,
            },
            {
              label: 'Our promise',
              help: 'We tell / ask / work with / look together / do what you decide',
              lines: 2,
            },
            {
              label: 'Date, hour, room',
              help: 'No steps? Children? Interpreter? Way home?',
              lines: 2,
            },
            {
              label: 'Whom we visit before',
              help: 'Three groups that rarely come; who visits them, when',
              lines: 4,
            },
            { label: 'Roles', help: 'Leads – writes – watches the time – welcomes', lines: 3 },
            { label: 'Course of the evening', help: 'Minutes and what we do', lines: 8 },
            {
              label: 'How we decide',
              help: 'Which way, and what counts as a serious objection',
              lines: 2,
            },
            { label: 'When and where we tell what came of it', lines: 2 },
          ],
        },
        {
          type: 'action-plan',
          id: 'ap-steps',
          title: 'Your first steps',
          prompt: `Write three to six steps from today until a week after the meeting. Small ones first. Each needs somebody who does it and a day.`,
          outcome: ['run'],
          maxSteps: 10,
          maxLength: 100,
          characters: 600,
          response: `Three questions to the plan: is there a step for this week? Is there a visit to somebody who rarely comes? Is the last step the one that tells people what came of it?`,
        },
      ],
    },
  ],
});
