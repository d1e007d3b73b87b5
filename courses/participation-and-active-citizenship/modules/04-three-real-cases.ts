import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'three-real-cases',
  title: 'Three real cases',
  pages: [
    {
      id: 'parabiago',
      title: 'Parabiago: a promise in writing',
      minutes: 2,
      blocks: [
        {
          type: 'case',
          title: 'From the open forum to the pact',
          place: 'Parabiago, near Milan, Italy',
          when: 'From 2007',
          refs: [
            'case-parabiagos-landscape-ecomuseum',
            'parabiago-forum',
            'parabiago-participate',
            'parabiago-ecomuseum',
          ],
          text: `The valley of the Olona had carried waste water for more than a century. By the ecomuseum’s own account, many residents no longer saw any value in it.

In 2007 the town opened a **public forum**. A committee of politicians and technical staff worked beside it. Their proposals became an [action plan](term:action-plan). Schools, associations and older residents made a community map.

Then the town shared power in writing. Citizens, farmers and firms can sign [collaboration pacts](term:collaboration-pact) with it. There are short agreements and longer pacts. They say who cares for which place, together with the town.

The ecomuseum has worked since 2008 with a core team of three. For 2016 it reports over 10,000 new plants, wetlands, murals, a cycle path by the river and a pact with farmers.`,
          easy: `The valley of the Olona carried dirty water for more than a hundred years. Many residents saw no value in it. The ecomuseum says so itself.

In 2007 the town opened a **public forum**. Politicians and technical staff worked beside it. Out of it came an [action plan](term:action-plan). Schools, associations and older people made a map.

Then the town shared power in writing. Citizens, farmers and firms can sign [pacts](term:collaboration-pact). A pact says who cares for which place.

Since 2008 a team of three has worked there. For 2016 it reports over 10,000 new plants. There are wetlands, murals and a cycle path. There is a pact with farmers.`,
          lesson:
            'A small team is enough to help others work together, when the town gives away part of its power in writing.',
        },
        {
          type: 'callout',
          tone: 'note',
          title: 'Read results with care',
          text: `These figures come from the people who did the work. They tell what was done. They do not tell who never came.`,
        },
        {
          type: 'choice',
          id: 'q-parabiago',
          title: 'What makes the difference?',
          prompt: 'Compare a pact in Parabiago with a survey. What does the pact add?',
          outcome: ['place', 'run'],
          options: [
            {
              id: 'more',
              text: 'More people can take part in it.',
              feedback: 'A survey may reach more people. The number is not the difference.',
            },
            {
              id: 'both',
              text: 'Both sides have promised something in writing and act together.',
              correct: true,
              feedback: 'Yes. That lifts it from consultation towards partnership.',
            },
            {
              id: 'cheap',
              text: 'The town saves the money for gardeners.',
              feedback:
                'Care may save money, but that is not its aim. If it becomes the aim, people are used.',
            },
            {
              id: 'law',
              text: 'Citizens now decide in place of the council.',
              feedback: 'The council stays. In one place and one matter it shares its power.',
            },
          ],
          feedback: {
            correct: 'Voice, plan, written role: look for these three in every process.',
            wrong: 'Look at the verb in the third paragraph: they *sign*. Who does?',
          },
        },
      ],
    },
    {
      id: 'la-ponte',
      title: 'La Ponte: a key, site by site',
      minutes: 2,
      blocks: [
        {
          type: 'case',
          title: 'An association looks after protected sites',
          place: 'Santo Adriano, Asturias, Spain',
          when: 'From 2011',
          refs: ['case-la-ponte', 'laponte-press', 'laponte-interview'],
          text: `In a mountain municipality of fewer than 260 people, young graduates from the place founded an association in 2011. In 2013 its ecomuseum opened in a house that the members had restored.

Spain has no legal form of its own for museums that communities run. So the group went another way. It signed **separate agreements**: with the culture department of the region for the sites of rock art, with the archbishopric for an early medieval church, and with the parish.

Since then the association has looked after a specially protected public site. It is described as the first case in Asturias in which public bodies handed such a task to a civil association. Visitors see sites that they could hardly reach by themselves.`,
          easy: `Fewer than 260 people live in this place in the mountains. In 2011 young graduates from there founded an association. They restored a house. In 2013 it became their ecomuseum.

Spain has no legal form for museums of communities. So the group signed **separate agreements**. One is with the region, for rock art. One is with the archbishopric, for a very old church. One is with the parish.

Now the association looks after a protected public site. People describe it as the first such case in Asturias. Visitors see sites that are hard to reach alone.`,
          lesson:
            'Where no law fits, trust can be built by contract, one site at a time. Each contract should say who does what, and when.',
        },
        {
          type: 'prose',
          text: `Notice the price. Such a group carries keys, opening hours and duties. Part of the work may be voluntary. Rung seven of the ladder is a gift *and* a load. Say so before you climb.`,
        },
        {
          type: 'choice',
          id: 'q-laponte',
          title: 'Where on the ladder?',
          prompt:
            'The association has the main say in how some sites are opened and looked after. Which rung comes closest?',
          outcome: ['place'],
          options: [
            {
              id: 'placation',
              text: 'Placation: a few chosen people may advise.',
              feedback:
                'The association does not only advise. It does the work and answers for it.',
            },
            {
              id: 'delegated',
              text: 'Delegated power: in one matter people have the main say.',
              correct: true,
              feedback: 'Yes. The public side keeps the protection and hands over the care.',
            },
            {
              id: 'control',
              text: 'Citizen control: nobody else has a say.',
              feedback:
                'Region, archbishopric and parish remain partners, and the protection by law remains.',
            },
            {
              id: 'informing',
              text: 'Informing: the association tells visitors about the sites.',
              feedback: 'It does that too. But the question is who decides, not who explains.',
            },
          ],
          feedback: {
            correct: 'Delegated, and bound by agreements. Power and duty came together.',
            wrong: 'Ask who has the main say, and in what. Then compare rungs five to eight.',
          },
        },
      ],
    },
    {
      id: 'le-creusot',
      title: 'Le Creusot: when the association goes',
      minutes: 3,
      blocks: [
        {
          type: 'case',
          title: 'Saved, and a little further away',
          place: 'Le Creusot-Montceau, France',
          when: '1973 to 2012, and after',
          refs: ['corrias-2020', 'devarine-blog', 'creusot-history', 'creusot-press'],
          text: `In this industrial region one of the first ecomuseums began. An association carried it from December 1973. It had public grants and strong roots. When industry fell into crisis, it collected widely, though that had not been its aim.

In time the costs outgrew what the partners would pay. In 2012 the museum went over to the **public body** of the towns around it. The collections were safe, and the staff were taken over.

But several branches closed or went their own way. When people were asked later, many did not understand the name, and the image seemed dusty.`,
          easy: `This was a region of industry. One of the first ecomuseums began here. From December 1973 an association ran it. It had public money and strong roots. Then industry fell into crisis. The museum collected very much. That had not been its aim.

The costs grew. The partners would not pay so much. In 2012 a **public body** took over the museum. It belongs to the towns around. The collections were safe. The staff could stay.

But several branches closed or left. Later people were asked. Many did not understand the name. The museum seemed dusty.`,
          lesson:
            'A public rescue can save a collection and weaken participation. Write into the statutes how people will have a say afterwards.',
        },
        {
          type: 'match',
          id: 'q-cases',
          title: 'Three places, three lessons',
          prompt: 'What does each case show? One answer fits nobody.',
          outcome: ['run', 'protect'],
          pairs: [
            {
              id: 'parabiago-lesson',
              left: 'Parabiago',
              right: 'A town can share care and power in written pacts.',
              feedback:
                'Parabiago is the place of the pacts between citizens, farmers, firms and town.',
            },
            {
              id: 'laponte-lesson',
              left: 'La Ponte',
              right: 'Where no law fits, agreements open one site after another.',
              feedback: 'La Ponte signed with region, archbishopric and parish, one by one.',
            },
            {
              id: 'creusot-lesson',
              left: 'Le Creusot',
              right: 'A rescue by the public side can cost people their say.',
              feedback:
                'In Le Creusot the collections were saved, and the association’s part shrank.',
            },
          ],
          extra: [{ id: 'fast', right: 'Participation works best when it is quick.' }],
          feedback: {
            correct:
              'All three. None of them is a recipe, and each of them is a question for your place.',
            partly: 'Nearly. Think of three things: pact, key, rescue.',
            wrong: 'Read the three lessons under the cases again, then try once more.',
          },
        },
      ],
    },
  ],
});
