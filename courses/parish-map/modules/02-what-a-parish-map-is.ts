import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'what-a-parish-map-is',
  title: 'What a parish map is',
  pages: [
    {
      id: 'what-is',
      title: 'Two maps of one valley',
      minutes: 2,
      blocks: [
        {
          type: 'figure',
          media: 'two-maps',
          caption:
            'The same invented valley, twice. Look at the right side and name three things that are missing on the left.',
          size: 'wide',
        },
        {
          type: 'prose',
          text: `The map on the left is correct. You can measure with it. But you cannot tell who lives there, or what they would miss.

The map on the right is a [parish map](term:parish-map). The people of the place made it. It shows how they see and value their landscape: their memories, what has changed, how life is today, and what they wish for. [](ref:ecoheritage-tool-4)

So a parish map looks in three directions. It helps people to understand the **past**. It records the **present**. And it helps them to plan for the **future**. [](ref:ecoheritage-tool-4)`,
          easy: `The left map is right. You can measure with it. But it does not say who lives there.

The right map is a [parish map](term:parish-map). The people of the place made it. It shows what they value. It shows what has changed. It shows what they wish for.

It helps people in three ways. They understand the **past**. They record the **present**. They plan the **future**.`,
        },
        {
          type: 'table',
          caption: 'An ordinary map and a parish map',
          head: ['Question', 'Ordinary map', 'Parish map'],
          rows: [
            ['Who makes it?', 'People who measure land', 'People who live there, together'],
            [
              'What is it for?',
              'To find the way and to measure',
              'To say what matters here, and to begin something',
            ],
            [
              'How exact is it?',
              'One scale for everything',
              'It need not be exact. A bench may be larger than the town hall. [](ref:parish-exeter)',
            ],
            [
              'What is on it?',
              'Roads, buildings, borders, heights',
              'Places, names, work, animals, feasts, stories, worries, wishes',
            ],
            [
              'What happens then?',
              'People use it until a new one is printed',
              'People talk about it, correct it and act on it',
            ],
          ],
        },
        {
          type: 'choice',
          id: 'q-meaning',
          title: 'What would you answer?',
          prompt:
            'Rosa lives in an invented village. She says: “We have a good tourist map. Why should we make a parish map?” Which answer fits best?',
          outcome: ['explain'],
          hint: 'Think of who decides what is shown, and for whom.',
          options: [
            {
              id: 'exact',
              text: 'A parish map is more exact, so visitors find their way more easily.',
              feedback:
                'A parish map need not be exact. If people get lost, give them the tourist map.',
            },
            {
              id: 'value',
              text: 'The tourist map shows what visitors may like. The parish map shows what we value.',
              correct: true,
              feedback:
                'Yes. The makers, the choice and the purpose are different. Both maps can live side by side.',
            },
            {
              id: 'church',
              text: 'A parish map covers the whole church parish, so it has room for more sights.',
              feedback:
                'The word sounds like that. Here “parish” simply means the place where people feel at home.',
            },
            {
              id: 'designer',
              text: 'A parish map looks better, because a designer draws what the council asks for.',
              feedback:
                'A designer may help with drawing. But if the council alone chooses the content, it is not the map of the people.',
            },
          ],
          feedback: {
            correct:
              'Right. You could also ask Rosa which place *she* would add. That question often opens the talk.',
            wrong:
              'Read the first two lines of the table again: who makes the map, and what is it for?',
          },
        },
      ],
    },
    {
      id: 'origin',
      title: 'Where the idea comes from',
      minutes: 2,
      blocks: [
        {
          type: 'prose',
          text: `The idea comes from Common Ground, a British charity for art and the environment. It grew out of a book of 1985 called *Holding Your Ground*. [](ref:parish-exeter) The project started in 1987. A newspaper later wrote that more than a thousand groups had joined within two years. [](ref:parish-independent)

Why “parish”? English has no single word for the place where we feel we belong. So Common Ground borrowed “parish”. It means a **home place** of any size: a street, a village, a valley. The makers decide where it ends. [](ref:parish-exeter)

What belongs on such a map? Above all, the everyday things that make your place different from the next one. This is called [local distinctiveness](term:local-distinctiveness). It is not about being famous. The shape of the gates, a word for rain, the way people dry hay: such details make a place itself.`,
          easy: `The idea comes from Common Ground. That is a British charity for art and the environment. It began in 1987. Within two years more than a thousand groups joined. A newspaper wrote so.

“Parish” means a **home place** here. It may be a street. It may be a village or a valley. Those who make the map decide where it ends.

What belongs on it? Everyday things. They make your place different from the next one. Think of the gates. Think of your word for rain.`,
        },
        {
          type: 'callout',
          tone: 'example',
          title: 'A map too heavy for two',
          text: `In Thirsk, a town in the north of England, people made their parish map from fabric. It was over seven metres long, and eight people had to hold it up. A man who did not want a row of electricity pylons there showed it at a public inquiry. [](ref:parish-independent)

A parish map can be sewn, painted, carved or drawn. And it can speak where decisions are made.`,
        },
        {
          type: 'choice',
          id: 'q-border',
          mode: 'true-false',
          prompt: 'A parish map has to follow the official border of a municipality.',
          outcome: ['explain'],
          options: [
            {
              id: 'true',
              text: 'True',
              feedback:
                'It may follow that border, but it does not have to. A valley or a street can be the right size too.',
            },
            {
              id: 'false',
              text: 'False',
              correct: true,
              feedback: 'Right. The makers draw the border where their own sense of home ends.',
            },
          ],
          feedback: {
            correct:
              'A useful first question for any group: “Where does our place begin, and where does it end?” The answers rarely agree, and that is a good start.',
            wrong:
              'Common Ground chose the word “parish” for a home place of any size. The makers decide.',
          },
        },
      ],
    },
    {
      id: 'italy',
      title: 'From England to Italy',
      minutes: 3,
      blocks: [
        {
          type: 'prose',
          text: `In Italy the parish map is called [mappa di comunità](lang:it), a community map. There it found a strong partner: the [ecomuseum](term:ecomuseum).

An ecomuseum is not a building with glass cases. It is a way of working. The people of an area keep, explain and look after what they have inherited, so that the area has a future. [](ref:dalsanto-manifesto)

More than 50 Italian ecomuseums have made one or more parish maps. The map is usually among the first things they plan. [](ref:ecoheritage-tool-4) Several of them also share what they learnt on one website. [](ref:mappadicomunita)

You do not need an ecomuseum to make a map. But it helps to know the idea: first find out together what people value, then care for it together.`,
          easy: `In Italy the map is called [mappa di comunità](lang:it). Many [ecomuseums](term:ecomuseum) use it.

An ecomuseum is not a house with glass cases. It is a way of working. People keep what they have inherited. They explain it and look after it. So their area has a future.

More than 50 Italian ecomuseums have made such maps. You do not need an ecomuseum. But keep the idea. First find out together what people value. Then care for it together.`,
        },
        {
          type: 'prose',
          title: 'A cousin: the landscape map',
          text: `A few Italian groups, such as the one in Cervia, also work with a [landscape map](term:landscape-map). [](ref:cervia-maps) It is a tool for study. People make several sheets and lay them over one another. In the end the sheets can lead to a parish map. [](ref:drops-toolkit)

In short: the ordinary map **measures**, the landscape map **studies**, the parish map **says what matters to us**.`,
        },
        {
          type: 'callout',
          tone: 'example',
          title: 'Who says what is heritage?',
          text: `Around Gemona, in the north-east of Italy, an ecomuseum made maps of villages and of the river Ledra. It also made a [participatory inventory](term:participatory-inventory). This is a list of things that the community itself chose. A thing may be on it even if no official catalogue would take it. [](ref:gemonese-inventory)`,
        },
        {
          type: 'categorise',
          id: 'q-three-maps',
          title: 'Which map would show it?',
          prompt:
            'Where does each thing fit best? Sort the six items, all from an invented valley.',
          outcome: ['explain'],
          hint: 'Ask of each item: does it measure, does it study one subject, or does it say what people value?',
          groups: [
            { id: 'ordinary', title: 'Ordinary map' },
            { id: 'landscape', title: 'Landscape map' },
            { id: 'parish', title: 'Parish map' },
          ],
          items: [
            {
              id: 'nickname',
              text: 'The nickname of a field, with the name of the woman who told it',
              group: 'parish',
              feedback: 'A name that people pass on, with its teller, belongs to a parish map.',
            },
            {
              id: 'distance',
              text: 'The distance from the station to the bridge',
              group: 'ordinary',
              feedback: 'A distance has to be measured. That is the strength of an ordinary map.',
            },
            {
              id: 'channels',
              text: 'A sheet with all old water channels, to lay over a sheet with today’s crops',
              group: 'landscape',
              feedback:
                'Sheets that are laid over one another to study a subject are landscape maps.',
            },
            {
              id: 'wish',
              text: 'The words “Here we want a safe way to school”',
              group: 'parish',
              feedback: 'A wish says what people value and want to change: parish map.',
            },
            {
              id: 'walls',
              text: 'A study of every dry-stone wall, sorted by age',
              group: 'landscape',
              feedback: 'This studies one subject all over the area: landscape map.',
            },
            {
              id: 'height',
              text: 'The height of each hill above the sea',
              group: 'ordinary',
              feedback: 'Heights are measured: ordinary map.',
            },
          ],
          feedback: {
            correct:
              'All six are in place. The three maps do not compete. Good groups borrow from each.',
            partly:
              'Some are right. Look again at the items that came back: do they measure, study or value?',
            wrong: 'Try with three verbs: measure, study, value. Then sort again.',
          },
        },
      ],
    },
  ],
});
