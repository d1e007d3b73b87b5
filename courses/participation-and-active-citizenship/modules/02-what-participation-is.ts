import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'what-participation-is',
  title: 'What participation is',
  pages: [
    {
      id: 'taking-part',
      title: 'To be told, to be asked, to decide',
      minutes: 3,
      blocks: [
        {
          type: 'prose',
          text: `[Participation](term:participation) means taking part in decisions that affect one’s own life. It comes in degrees: people can have more or less power in it. [](ref:bammer-2022) For ecomuseums it means that people and communities take part directly, above all in local matters that touch them. [](ref:ecoheritage-tm4)

Who takes part is an **active citizen**. [Active citizenship](term:active-citizenship) means to be involved in the life of one’s place, on the ground of democratic values. [](ref:ecoheritage-tm4) It does not ask for a passport. In Torvela the fruit picker who came last year is touched by the school question as well.

One warning comes first. A [community](term:community) is never of one mind. It is diverse, and so are its ideas of what taking part means. [](ref:ecoheritage-tm4) Whoever says “the community wants” should be asked: *who exactly?*`,
          easy: `[Participation](term:participation) is simple. You take part in decisions about your own life. You can have more power in it, or less. In an ecomuseum people take part directly. Above all it is about local matters.

Do you take part? Then you are an **active citizen**. You get involved in your place, in a [democratic way](term:active-citizenship). You need no passport for that. A fruit picker came to Torvela last year. The school question touches this person as well.

Be careful with one word: [community](term:community). Its people never all think the same. Does somebody say “the community wants”? Then ask: *who exactly?*`,
        },
        {
          type: 'table',
          caption: 'Three evenings about the school of Torvela, all invented',
          head: ['The evening', 'What people do', 'What can still change'],
          rows: [
            ['To be told', 'They listen and may ask questions', 'Nothing, or a detail'],
            ['To be asked', 'They give their opinion', 'What others choose to change'],
            [
              'To decide together',
              'They weigh and agree by known rules',
              'What was open, and that was said before',
            ],
          ],
        },
        {
          type: 'prose',
          text: `All three evenings can be honest. To be told is fair when nothing is open, and people are told just that. It turns unfair when the notice says “decide” and the evening means “listen”.

The training module of EcoHeritage asks four questions about participation: what it is, which kinds and levels there are, who takes part, and how it goes. [](ref:ecoheritage-tm4) This course follows them.`,
        },
        {
          type: 'choice',
          id: 'q-meaning',
          title: 'Eighty people in the hall',
          prompt:
            'In an invented town Irena says: “We had real participation. Eighty people came to the hall.” What do you ask her?',
          outcome: ['explain'],
          hint: 'What can a number of people tell you, and what can it not?',
          options: [
            {
              id: 'number',
              text: '“Eighty of how many residents? Half of them should come.”',
              feedback:
                'No share makes participation real. A thousand people can be told something, and twelve can decide.',
            },
            {
              id: 'change',
              text: '“What could the eighty change, and what did they change?”',
              correct: true,
              feedback: 'Yes. This question leads from attendance to influence.',
            },
            {
              id: 'vote',
              text: '“Why a meeting? Elections are the place for participation.”',
              feedback:
                'Elections are one way. Between them many matters are decided that touch people’s lives.',
            },
            {
              id: 'happy',
              text: '“Did they like the evening, and was the soup good?”',
              feedback:
                'Soup helps, truly. But a pleasant evening can end without any influence at all.',
            },
          ],
          feedback: {
            correct:
              'Keep this question. It fits every invitation that you will ever read or write.',
            wrong: 'Read the last column of the table again: what can still change?',
          },
        },
      ],
    },
    {
      id: 'ladder',
      title: 'A ladder with eight rungs',
      minutes: 5,
      blocks: [
        {
          type: 'figure',
          media: 'ladder',
          size: 'small',
          caption:
            'Read it from below: two dark rungs, three in the middle, three light ones at the top. Where did the evening in Torvela stand?',
        },
        {
          type: 'prose',
          text: `In 1969 Sherry Arnstein published a short article with the drawing of a ladder. [](ref:arnstein-1969) Her idea was simple and sharp: **participation is a question of power**. Each rung stands for how far people can shape the result. She named eight. [](ref:bammer-2022)`,
        },
        {
          type: 'table',
          caption: 'Arnstein’s eight rungs, from below, with invented examples from Torvela',
          head: ['Rung', 'What happens', 'In Torvela'],
          rows: [
            [
              '1 Manipulation',
              'People sit on a board that only nods',
              'A “school council” signs what was settled',
            ],
            [
              '2 Therapy',
              'People are to change their view, not the plan',
              'An evening “to help you to understand”',
            ],
            ['3 Informing', 'People are told, one way', 'A leaflet in every letter box'],
            [
              '4 Consultation',
              'People are asked, but nobody promises to use it',
              'A survey that ends in a drawer',
            ],
            [
              '5 Placation',
              'A few chosen people advise, others decide',
              'Two hand-picked residents among eleven',
            ],
            [
              '6 Partnership',
              'Both sides plan and decide by agreed rules',
              'Town and association choose together',
            ],
            [
              '7 Delegated power',
              'People have the main say in one matter',
              'The association decides on the ground floor',
            ],
            [
              '8 Citizen control',
              'People run it themselves',
              'A co-operative of residents runs the house',
            ],
          ],
        },
        {
          type: 'prose',
          text: `Rungs 1 and 2 are **no participation**. Rungs 3 to 5 are [tokenism](term:tokenism): people are heard, but nothing obliges anybody to act on it. Only rungs 6 to 8 give **power to citizens**. [](ref:bammer-2022)

Informing and asking are not bad in themselves. They are first steps. On their own they are not enough: at the least, people must know that their views will be taken into account. [](ref:bammer-2022)`,
          easy: `- Rungs 1 and 2: **no participation**.
- Rungs 3 to 5: people are heard. But nobody has to act. This is called [tokenism](term:tokenism).
- Rungs 6 to 8: **power to citizens**.

To inform and to ask is not bad. These are first steps. They are not enough. People must know one thing at least. Their views are taken into account.`,
        },
        {
          type: 'categorise',
          id: 'q-rungs',
          title: 'Which part of the ladder?',
          prompt: 'Six moments from invented places. Sort them into the three parts of the ladder.',
          outcome: ['place'],
          hint: 'Ask of each: could the people have changed the result, and did anybody have to follow them?',
          groups: [
            { id: 'none', title: 'No participation' },
            { id: 'token', title: 'Tokenism' },
            { id: 'power', title: 'Power of citizens' },
          ],
          items: [
            {
              id: 'explain-road',
              text: 'Experts visit those who are against the road, so that they stop worrying.',
              group: 'none',
              feedback: 'The people are to change, not the road. Arnstein calls this therapy.',
            },
            {
              id: 'box',
              text: 'The museum puts up a box for ideas. What happens to them is not said.',
              group: 'token',
              feedback:
                'People are asked, but nobody promises anything: consultation without an echo.',
            },
            {
              id: 'money',
              text: 'Residents vote on how 20,000 euros are spent. The council is bound by it.',
              group: 'power',
              feedback: 'In this one matter the residents have the main say: delegated power.',
            },
            {
              id: 'signatures',
              text: 'A board of elders is shown the signed contract and asked to bless it.',
              group: 'none',
              feedback: 'The contract is signed. Their good name is used: manipulation.',
            },
            {
              id: 'two-chairs',
              text: 'The mayor picks two young people for the festival committee. They may advise.',
              group: 'token',
              feedback:
                'Two chosen voices without a vote and without anybody behind them: placation.',
            },
            {
              id: 'rules',
              text: 'Shepherds and park agree in writing how they decide about the paths.',
              group: 'power',
              feedback: 'Shared decisions by agreed rules: partnership.',
            },
          ],
          feedback: {
            correct: 'All six stand where they belong. You looked at power, not at the kind words.',
            partly:
              'Some are right. For the others ask: who could have said no, and would it have counted?',
            wrong: 'Start with the two cases in which somebody is bound by what people decide.',
          },
        },
      ],
    },
    {
      id: 'critique',
      title: 'What the ladder does not show',
      minutes: 3,
      blocks: [
        {
          type: 'prose',
          text: `A good tool is one whose limits you know. Arnstein named limits herself. [](ref:arnstein-1969)

1. **People are not two blocks.** The ladder sets those without power against those who have it. On both sides there are different views and interests.
2. **Real life has more rungs.** The borders between them are not sharp. One process can stand on several.
3. **The obstacles are missing.** The ladder does not say why people do not climb: prejudice, resistance to sharing power, lack of time, money or knowledge.`,
        },
        {
          type: 'prose',
          title: 'Three questions that we add',
          text: `These are our own. Argue with them.

- **Is higher always better?** To run a house takes evenings and strength. People may wish for a say without the whole burden. The right rung is one that fits the matter and that people have agreed to.
- **Who holds the ladder?** Somebody begins, invites and ends the process. That is power as well, and the ladder does not show it.
- **Who is not on it at all?** A group can stand on rung eight and still leave out half of the street.`,
        },
        {
          type: 'choice',
          id: 'q-critique',
          mode: 'several',
          title: 'Fair or unfair?',
          prompt: 'Which sentences are fair criticism of the ladder? Choose **all** that fit.',
          outcome: ['place'],
          options: [
            {
              id: 'old',
              text: 'It dates from 1969, so it can no longer be used.',
              feedback: 'Age is no argument by itself. Ask whether it still explains what you see.',
            },
            {
              id: 'blocks',
              text: 'It puts all citizens into one group, though they differ.',
              correct: true,
              feedback: 'Yes. Arnstein said so herself: neither side is one block.',
            },
            {
              id: 'forbids',
              text: 'It says that one must never simply inform people.',
              feedback: 'It does not. Informing is a first step. It is only too little on its own.',
            },
            {
              id: 'obstacles',
              text: 'It does not show what keeps people from climbing.',
              correct: true,
              feedback: 'Yes. Lack of time, prejudice or closed doors are not in the picture.',
            },
            {
              id: 'sharp',
              text: 'It draws eight clear rungs where reality has soft borders.',
              correct: true,
              feedback: 'Yes. A real process may stand on several rungs at once.',
            },
          ],
          feedback: {
            correct:
              'You found all three. The ladder stays useful, as a question rather than a verdict.',
            partly: 'Part of it. Compare with the three limits at the top of the page.',
            wrong: 'Read the three limits again. Two of the five sentences are not among them.',
          },
        },
      ],
    },
    {
      id: 'spectrum',
      title: 'Five promises',
      minutes: 4,
      blocks: [
        {
          type: 'figure',
          media: 'spectrum',
          size: 'wide',
          caption:
            'From left to right more of the decision lies with the people. Nothing here is higher or lower, only wider.',
        },
        {
          type: 'prose',
          text: `A second tool lies flat on the table instead of standing up. It was made in the late 1990s by IAP2, an international association for public participation. It is called the **spectrum**. It has five levels, and each of them carries a promise. [](ref:bangthetable) [](ref:bammer-2022)`,
          easy: `Here is a second tool. It is called the **spectrum**. It lies flat on the table. IAP2 made it in the late 1990s. That is an international association for public participation. The spectrum has five levels. Each level makes a promise.`,
        },
        {
          type: 'table',
          caption: 'The five levels of the spectrum; promises and signs in our own short words',
          head: ['Level', 'The promise', 'The promise was kept when …'],
          rows: [
            ['Inform', 'We tell you what is going on.', 'everybody could find and understand it'],
            [
              'Consult',
              'We ask you, and tell you what we did with your answers.',
              'people can read what became of them',
            ],
            [
              'Involve',
              'We work with you, so that your concerns are in the plan.',
              'people find their concerns in the drafts',
            ],
            [
              'Collaborate',
              'We look for the solution with you, at each step.',
              'the plan carries two signatures',
            ],
            ['Empower', 'We do what you decide.', 'it was done'],
          ],
        },
        {
          type: 'prose',
          text: `Ladder and spectrum help each other. The spectrum begins with what those in charge **promise**. The ladder asks what power people have **in the end**. Researchers in South Australia suggest using both. [](ref:bangthetable)

So write the promise into the invitation. One line is enough: *At this evening we … and by May you will hear …*`,
        },
        {
          type: 'match',
          id: 'q-promises',
          title: 'Read the invitation',
          prompt:
            'Five sentences from invented invitations. Which level of the spectrum do they promise?',
          outcome: ['place'],
          hint: 'Look for the verb: tell, ask, work with, look for together, do what you decide.',
          pairs: [
            {
              id: 'inform',
              left: '“Come and see the plans for the new bridge.”',
              right: 'Inform',
              feedback: 'To see is to be told. Nothing else was promised: inform.',
            },
            {
              id: 'consult',
              left: '“Tell us what you think. In June we print all answers and what we did with them.”',
              right: 'Consult',
              feedback: 'People are asked and get an answer back: consult.',
            },
            {
              id: 'involve',
              left: '“Bring your worries about the bridge. Each draft will show how we dealt with them.”',
              right: 'Involve',
              feedback: 'The concerns go into the drafts; the office still draws them: involve.',
            },
            {
              id: 'collaborate',
              left: '“Six of you and six of us will look for the place of the bridge.”',
              right: 'Collaborate',
              feedback: 'Both search for the solution at one table: collaborate.',
            },
            {
              id: 'empower',
              left: '“Vote on Sunday. We build the bridge that wins.”',
              right: 'Empower',
              feedback: 'The people decide and the office does it: empower.',
            },
          ],
          feedback: {
            correct: 'All five read rightly. Now you can write them, too.',
            partly: 'Nearly. The difference lies in what people may expect afterwards.',
            wrong: 'Begin with the two ends: only to look, and to decide. Then fill in the middle.',
          },
        },
      ],
    },
  ],
});
