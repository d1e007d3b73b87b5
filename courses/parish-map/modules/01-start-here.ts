import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'start-here',
  title: 'Start here',
  pages: [
    {
      id: 'welcome',
      title: 'A map drawn by those who live there',
      minutes: 2,
      blocks: [
        {
          type: 'figure',
          media: 'cover',
          size: 'wide',
        },
        {
          type: 'prose',
          text: `Ask three neighbours to draw the way to the spring. You get three drawings. One shows the short cut that the children take. One shows the wall where old friends sit at five o’clock. One shows a field that still carries the name of a family who left long ago.

Now put the three drawings side by side. Together they tell you things that no printed map can tell.

This course is about that moment, and about what a village can build on it. The tool is called a [parish map](term:parish-map). It is a picture of a place, made by the people who live there. It shows what they recognise as theirs and want to pass on. [](ref:ecoheritage-tool-4)`,
        },
        {
          type: 'callout',
          tone: 'note',
          title: 'Who this course is for',
          text: `It is for anyone who wants to do something good for a place: a neighbour, a teacher, a volunteer, a mayor. You do not need to draw well. You do not need a special computer. You need some curiosity about what other people see.`,
        },
        {
          type: 'reflect',
          id: 'r-place',
          title: 'Begin with your own place',
          prompt: `Think of the place where you live, or where you grew up. Which *small* thing there would you put on a map, so that it is not forgotten?

Write what it is, where it is, and why it matters to you.`,
          lines: 4,
          maxLength: 400,
          response: `Here are three answers, made up for this course. Compare them with yours.

- *The step in front of the bakery. In winter it is the only warm place to wait for the bus.*
- *The bend we call the Widow’s Bend. Nobody under fifty knows why.*
- *The smell of the sawmill. It closed, but I still turn my head there.*

None of these is a monument. One is about today, one is a name, one is not even visible. If your answer is just as small, you are already thinking like a map-maker. Keep it. You will need it at the end.`,
        },
      ],
    },
    {
      id: 'how-it-works',
      title: 'What you will be able to do',
      minutes: 1,
      blocks: [
        { type: 'overview', show: 'outcomes' },
        {
          type: 'prose',
          title: 'How the course works',
          text: `There are five short parts. You learn what a parish map is, read two real stories, and follow the steps of making one. You try your hand in a village that we invented. Then you plan your own map and check what you understood.

- **Take your time.** The whole course takes about an hour, with ten minutes for a first map of your own. You can stop at any page and go on another day.
- **Try the tasks.** Wrong answers cost nothing before the last check. Each answer gets a reply that explains it.
- **Words with a line under them** open a short explanation.
- **Small numbers** lead to the source of a fact. Stories without a source are invented, and we say so.
- **The check at the end** has ten questions. Seven right answers are enough.`,
        },
        {
          type: 'callout',
          tone: 'tip',
          title: 'Better with others',
          text: `You can take this course alone. It gets richer with two or three people at one table. Read a page aloud, talk, and only then answer. All you need besides is paper, a few pens, and something warm to drink.`,
        },
        { type: 'overview', show: 'facts' },
      ],
    },
  ],
});
