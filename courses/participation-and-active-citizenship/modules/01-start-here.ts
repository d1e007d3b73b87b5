import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'start-here',
  title: 'Start here',
  pages: [
    {
      id: 'welcome',
      title: 'May we still change it?',
      minutes: 3,
      blocks: [
        { type: 'figure', media: 'cover', size: 'wide' },
        {
          type: 'prose',
          text: `Torvela is an invented village. Its school closed four years ago. Now a notice hangs on the door: *Citizens’ evening. The future of our school. All are welcome.*

Sixty people come. On the table stands a finished model of the house, with small trees made of sponge. The architect explains it for an hour. Then an old woman in the second row raises her hand. “It is a fine model,” she says. “May we still change it?”

The mayor smiles. “We would love to hear your opinion about the colour of the doors.”

This course is about her question. When may people change something that touches their lives? How do you notice that they may not? And how do *you* run an evening at which the answer is yes?`,
        },
        {
          type: 'callout',
          tone: 'note',
          title: 'Who this course is for',
          text: `It is for anyone who calls people together, or is called: residents, volunteers, teachers, councillors, people in a museum. You need no training. If you have ever left a meeting and thought “What was that for?”, you know a good deal already.`,
        },
        {
          type: 'reflect',
          id: 'r-decision',
          title: 'Begin with your own experience',
          prompt: `Think of a decision that changed something in your street, your village or your work. Were you told, were you asked, or did you decide with others? How did that feel?`,
          lines: 4,
          maxLength: 250,
          response: `Here are three answers, made up for this course. Compare them with yours.

- *We read about the new road in the newspaper. I was angry, though the road is useful.*
- *They asked us three times in two years. We never heard what came of it. I do not go any more.*
- *Twelve of us chose the trees for the square. Two have died. I water the others.*

Do you notice it? The feeling hangs less on the result than on the way there. Keep your answer in mind. You will meet all three kinds again.`,
        },
      ],
    },
    {
      id: 'how-it-works',
      title: 'What you will be able to do',
      minutes: 2,
      blocks: [
        { type: 'overview', show: 'outcomes' },
        {
          type: 'prose',
          title: 'How the course works',
          text: `There are seven parts. First you learn to tell real participation from participation for show. Then you look at people, at heritage and at three real cases. After that you plan a first meeting and a decision of your own.

- **Take your time.** The whole course takes about 85 minutes. Stop at any page and go on another day.
- **Try the tasks.** Wrong answers cost nothing before the last check. Each answer gets a reply that explains it.
- **Make something.** Several tasks have no right answer. You place people on a sheet, collect, plan. All of it can be taken home.
- **Words with a line under them** open a short explanation.
- **Small numbers** lead to the source of a fact. Torvela and its people are invented, and so are all stories without a source.
- **The check at the end** has ten questions. Seven right answers are enough.`,
        },
        {
          type: 'callout',
          tone: 'tip',
          title: 'Choose a question of your own',
          text: `Choose one real question from your place now: a square, a path, a festival, an empty house. Use it in every task where something is made. At the end you will have a plan for a first meeting about it.`,
        },
        { type: 'overview', show: 'facts' },
      ],
    },
  ],
});
