import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'two-real-stories',
  title: 'Two real stories',
  pages: [
    {
      id: 'parabiago',
      title: 'Parabiago: a river comes back into view',
      minutes: 2,
      blocks: [
        {
          type: 'figure',
          media: 'valley',
          caption:
            'An invented valley, not Parabiago. Which signs of old work do you see, and which of new care?',
          size: 'wide',
        },
        {
          type: 'case',
          title: 'A map inside a bigger promise',
          place: 'Parabiago, near Milan, Italy',
          when: 'From 2007',
          refs: [
            'case-parabiagos-landscape-ecomuseum',
            'parabiago-forum',
            'parabiago-participate',
            'parabiago-ecomuseum',
            'parabiago-olona',
          ],
          text: `The river Olona runs through a crowded area near Milan. For more than a century its valley carried away waste water. The ecomuseum’s own account is honest: many residents no longer saw any value in the river landscape.

In 2007 the town opened a **public forum**, a series of meetings open to all. A committee of politicians and technical staff worked beside it. The proposals became an [action plan](term:action-plan). Schools, associations and older residents worked on the **community map**. There is one on paper and an interactive one.

Then came a step that many map projects miss. Citizens, farmers and firms could sign [collaboration pacts](term:collaboration-pact) with the town. Such a pact is a written promise to care for a place together. Some are short, some are long.

The ecomuseum has worked since 2008, with a core team of three people. By its own count in 2016, more than 10,000 new plants, wetlands, murals, a cycle path by the river and a pact with farmers had followed.`,
          easy: `The river Olona runs near Milan. For more than a hundred years its valley carried dirty water. Many people saw no value in it any more.

In 2007 the town held open meetings. Anyone could come. The ideas became an [action plan](term:action-plan). Schools, associations and older people worked on a map.

Then people could sign [pacts](term:collaboration-pact) with the town. A pact is a promise on paper. It says: we care for this place together.

Since 2008 a team of three has worked there. In 2016 they counted. There were more than 10,000 new plants. There were wetlands, murals and a cycle path. There was a pact with farmers.`,
          lesson:
            'A small team can do much when the town shares its power in writing. A map is worth making when named people then act.',
        },
        {
          type: 'callout',
          tone: 'note',
          title: 'Read results with care',
          text: `These results come from the people who did the work. Nobody can say how much was due to the map alone. Forum, map, plan and pacts worked together. When you tell this story, say that too.`,
        },
        {
          type: 'choice',
          id: 'q-parabiago',
          mode: 'several',
          title: 'More than a picture',
          prompt:
            'What helped to turn words into action in Parabiago? Choose **all** that the story tells.',
          outcome: ['use'],
          options: [
            {
              id: 'expert',
              text: 'An expert listed the monuments, and the town accepted the list.',
              feedback: 'The story tells of meetings and many makers, not of one expert.',
            },
            {
              id: 'forum',
              text: 'Anyone could bring proposals to an open forum.',
              correct: true,
              feedback: 'Yes. The forum came first, so the proposals belonged to many.',
            },
            {
              id: 'plan',
              text: 'Proposals were worked into an action plan.',
              correct: true,
              feedback: 'Yes. A plan says what will be done. A wish alone does not.',
            },
            {
              id: 'staff',
              text: 'The town hired a large team to do the work.',
              feedback: 'The core team had three people. Others did much of the work.',
            },
            {
              id: 'pacts',
              text: 'Written pacts let citizens, farmers and firms care for places with the town.',
              correct: true,
              feedback: 'Yes. The pacts gave people a recognised role, not only a voice.',
            },
          ],
          feedback: {
            correct:
              'You found all three. Together they answer: who speaks, what follows, who does it.',
            partly:
              'Part of it. Look for three things: a place to speak, a plan, and a written role.',
            wrong: 'Read the second and third paragraph of the case again. Who took part, and how?',
          },
        },
      ],
    },
    {
      id: 'puglia',
      title: 'Puglia: maps in a regional plan',
      minutes: 2,
      blocks: [
        {
          type: 'case',
          title: 'From kitchen tables to the regional office',
          place: 'Puglia, southern Italy',
          when: 'Up to 2015',
          refs: ['ecoheritage-tool-4', 'puglia-grants', 'puglia-recognition'],
          text: `Puglia wanted a new [landscape plan](term:landscape-plan). This is a public plan that says how a landscape may be used, protected and changed. The region used parish maps in its work on this plan. At that time it had no law on ecomuseums yet.

The law came in 2011. In 2012 the region gave 85,755 euros to the active ecomuseums. The money paid for workshops with schools, for collecting old maps and photographs with residents, and for making the community maps better known. In January 2015 the region recognised nine ecomuseums.`,
          easy: `Puglia wanted a [landscape plan](term:landscape-plan). Such a plan says how a landscape may be used. It also says what may change. Parish maps helped with it. There was no law on ecomuseums yet.

The law came in 2011. In 2012 the region gave its ecomuseums 85,755 euros. The money paid for workshops with schools. It paid for collecting old maps and photographs. It made the parish maps better known. In January 2015 the region recognised nine ecomuseums.`,
          lesson:
            'A planning office can be an open door. Find out which plan is being written in your area, and when people may still speak.',
        },
        {
          type: 'prose',
          text: `Do people who own no land have a right to speak about it? The Council of Europe gives an answer in a treaty signed at Faro in Portugal in 2005. It treats [heritage](term:heritage) as something of value to people, no matter who owns it. It also speaks of a [heritage community](term:heritage-community): people who value certain things and wish to keep them for others. [](ref:faro-2005) [](ref:zagato)

A group that makes a parish map can be just that. Find out whether your own country has joined the treaty before you rely on it.`,
          easy: `You own no land. May you speak about it? There is a treaty. The Council of Europe made it at Faro in 2005. It says: [heritage](term:heritage) is what people value. It does not matter who owns it.

The treaty also speaks of a [heritage community](term:heritage-community). Its people value certain things. They wish to keep them for others. A group with a parish map can be one.

Has your country joined? Find out first.`,
        },
        {
          type: 'match',
          id: 'q-cases',
          title: 'Four places, four lessons',
          prompt:
            'You have now met four places. Find what each one shows us. One answer fits nobody.',
          outcome: ['use'],
          pairs: [
            {
              id: 'thirsk',
              left: 'Thirsk',
              right: 'A map can be taken to the place where people argue about a plan.',
              feedback: 'In Thirsk the fabric map was shown at an inquiry about pylons.',
            },
            {
              id: 'gemona',
              left: 'Gemona',
              right: 'People can call something heritage even if no catalogue does.',
              feedback: 'Around Gemona the community itself chose what went on the list.',
            },
            {
              id: 'parabiago',
              left: 'Parabiago',
              right: 'A written promise can give citizens and firms a task of their own.',
              feedback: 'Parabiago is the place of the collaboration pacts.',
            },
            {
              id: 'puglia',
              left: 'Puglia',
              right: 'A whole region can use such maps when it plans its landscape.',
              feedback: 'Puglia used the maps for its regional landscape plan.',
            },
          ],
          extra: [{ id: 'law', right: 'A parish map becomes law once enough people sign it.' }],
          feedback: {
            correct: 'All four found. Which of them could you tell to your own council?',
            partly: 'Nearly there. Think of one picture for each place: fabric, list, pact, plan.',
            wrong:
              'Go back to the two stories and to the page about Italy. Look for fabric, list, pact and plan.',
          },
        },
      ],
    },
  ],
});
