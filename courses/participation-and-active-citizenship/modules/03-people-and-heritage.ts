import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'people-and-heritage',
  title: 'People and heritage',
  pages: [
    {
      id: 'agents',
      title: 'Who takes part, and on which scale',
      minutes: 5,
      blocks: [
        {
          type: 'figure',
          media: 'circles',
          size: 'small',
          caption:
            'In the middle lies the question. Around it stand those who are touched, and further out those who decide. In your place, who stands where?',
        },
        {
          type: 'prose',
          text: `Who has to do with a question? The word for all of them is [stakeholders](term:stakeholder): people and groups who can affect a matter or are affected by it. [](ref:ecoheritage-tool-3) For a first meeting we look for five kinds. The list is our own.

- **Those who are touched**, also when they have no vote: children, newcomers, neighbours.
- **Those who are organised**: associations, clubs, parish, co-operative.
- **Those who know**: craftspeople, elders, teachers, researchers.
- **Those who own or earn**: owners, farmers, shops, firms.
- **Those who decide**: council, office, park, region.

One person can be several of these. The teacher may own the field.`,
        },
        {
          type: 'prose',
          title: 'The scale',
          text: `Some questions fit into a street, others need a region. A street can plant trees. It cannot move a main road. [Subsidiarity](term:subsidiarity) is the rule that a decision belongs to the smallest level that can take it. The public side then supports what citizens begin. [](ref:case-parabiagos-landscape-ecomuseum)

Between the scales somebody can build a bridge. In the Casentino, a valley in Tuscany, an ecomuseum ran the listening to residents for a joint plan of ten municipalities. [](ref:casentino-ecomuseum) [](ref:casentino-2000)`,
          easy: `Some questions fit into a street. A street can plant trees. Other questions need a region. A street cannot move a main road.

There is a rule for this. The smallest level that can decide should decide. It is called [subsidiarity](term:subsidiarity). The public side supports what citizens begin.

Somebody can build a bridge between small and large. In the Casentino, in Tuscany, ten municipalities made one plan. An ecomuseum listened to the residents.`,
        },
        {
          type: 'choice',
          id: 'q-scale',
          title: 'The road past the school',
          prompt: `In Torvela people want a safe crossing at the old school. The road belongs to the region. The mayor invites to an evening about it. What should be settled *before* the evening?`,
          outcome: ['map'],
          hint: 'A good evening with the wrong people at the table changes nothing.',
          options: [
            {
              id: 'paint',
              text: 'Which colour and shape of crossing most residents prefer.',
              feedback:
                'That comes later. If nobody in the room may decide, the wish has no address.',
            },
            {
              id: 'region',
              text: 'Whether somebody from the region comes who may decide or must answer.',
              correct: true,
              feedback:
                'Yes. First find the scale on which it is decided, then bring it to the table.',
            },
            {
              id: 'cancel',
              text: 'That the matter is dropped, because the village is not responsible.',
              feedback:
                'A village may speak where it does not decide. It only has to know to whom.',
            },
            {
              id: 'all',
              text: 'That every resident comes, so that the wish gets its weight.',
              feedback: 'Numbers help, but only before somebody who can say yes.',
            },
          ],
          feedback: {
            correct: 'Scale first, guests second, date third. In this order evenings succeed.',
            wrong: 'Ask: who signs in the end? Will that person hear us?',
          },
        },
        {
          type: 'stakeholders',
          id: 'st-question',
          title: 'Who has a say in your question?',
          prompt: `Take the question that you chose at the beginning. Place at least five people or groups: how much is it their matter, and how much can they decide? Add how you would reach them. Write roles rather than names.`,
          outcome: ['map'],
          across: 'It touches them',
          upwards: 'They can decide',
          maxPeople: 14,
          maxLength: 100,
          characters: 600,
          response: `Look at the corner with **much touched, little say**. People there are often spoken *about*. Which of them could you visit first?

Then look for an empty place. Are there children on your sheet, or people who arrived last year, or those who work at night? If not, they may be missing in your meeting as well.`,
        },
      ],
    },
    {
      id: 'sociomuseology',
      title: 'A museum that asks: what for?',
      minutes: 4,
      blocks: [
        {
          type: 'prose',
          text: `Long ago museums asked what they should keep. In the 1970s some began to ask for whom. In 1972 museum people met in Santiago de Chile and spoke of the **social role** of museums. [](ref:mellado-2022) [](ref:santiago-1972) In 1984 a declaration in Quebec named a [new museology](term:new-museology). It is concerned first with the development of people, and wants users to take part in running museums. [](ref:quebec-1984)

The [ecomuseum](term:ecomuseum) is a child of this time. The old formula was building, collection, visitors. The new one is **territory, heritage, people**. [](ref:ecoheritage-tm1) Georges Henri Rivière described the ecomuseum as an instrument that a public power and a population make and run *together*. [](ref:riviere-1985)

From there comes [sociomuseology](term:sociomuseology), a field of study and practice about the social role of museums. [](ref:ecoheritage-tm1) It asks of every museum: **which question of the people here do you help with, and who decides about you?**

By now this has reached the centre. Since 2022 the definition of the world organisation of museums, ICOM, speaks of the participation of communities. [](ref:icom-2022)`,
          easy: `Once museums asked: what should we keep? In the 1970s some asked: for whom? In 1972 museum people met in Santiago de Chile. They spoke of the **social role** of museums. In 1984 a text from Quebec named a [new museology](term:new-museology). First comes the development of people. Users take part in running museums.

The [ecomuseum](term:ecomuseum) comes from this time. The old museum was a building, a collection and visitors. The new one is **territory, heritage, people**. Rivière said: a public power and the people run it *together*.

[Sociomuseology](term:sociomuseology) studies this social role. It asks every museum: **whom do you help with which question? Who decides about you?**

ICOM is the world organisation of museums. Since 2022 it speaks of communities that take part.`,
        },
        {
          type: 'choice',
          id: 'q-museum',
          mode: 'true-false',
          prompt:
            'A village museum shows 400 old tools to visitors, and all labels are right. So it works in the sense of sociomuseology.',
          outcome: ['heritage'],
          options: [
            {
              id: 'true',
              text: 'True',
              feedback:
                'Right labels are good work. But we do not yet know what the museum does for the people of the village.',
            },
            {
              id: 'false',
              text: 'False',
              correct: true,
              feedback:
                'Right. Nothing is said about the museum’s part in village life, or about who decides.',
            },
          ],
          feedback: {
            correct:
              'The same tools could serve a repair café run by those who used them. Then the answer would change.',
            wrong: 'Look for the two questions of sociomuseology: help with what, and who decides?',
          },
        },
        {
          type: 'timeline',
          id: 'tl-voices',
          title: 'When did people here have a say?',
          prompt: `Some moments stand on the line already. Add two or three from your own place: when did people decide something together, or when did somebody decide over their heads? “After the flood” is as good as a year.`,
          outcome: ['heritage'],
          lanes: [
            { id: 'together', text: 'Decided together' },
            { id: 'over', text: 'Decided over our heads' },
          ],
          events: [
            { when: '1969', title: 'Arnstein draws the ladder' },
            { when: '1972', title: 'Round table of Santiago de Chile' },
            { when: '1984', title: 'Declaration of Quebec' },
            { when: '2005', title: 'Convention of Faro' },
            { when: '2022', title: 'ICOM’s new definition of a museum' },
          ],
          maxEvents: 8,
          maxLength: 120,
          characters: 400,
          response: `Ask an older and a younger person to add one moment each. Places remember how they were treated. A group that was passed over ten years ago will not run to your first meeting. It may need a visit and an honest word first.`,
        },
      ],
    },
    {
      id: 'heritage-communities',
      title: 'Communities of heritage',
      minutes: 5,
      blocks: [
        {
          type: 'prose',
          text: `Who may speak about heritage? In 2005 the Council of Europe opened a treaty at Faro in Portugal. It has been in force since 2011. [](ref:faro-2005) [](ref:zagato) Three of its ideas matter here.

- **Heritage does not depend on ownership.** [Heritage](term:heritage) is what people recognise as an expression of their values, knowledge and traditions, whoever owns it. [](ref:faro-2005)
- **There are heritage communities.** A [heritage community](term:heritage-community) is made of people who value something particular. They wish, with public support, to keep it up and pass it on. [](ref:zagato)
- **The responsibility is shared** between the public side and citizens. [](ref:faro-2005)

Notice what is *not* asked: birth, language, a house in the village. The newcomer who repairs the dry-stone wall with the others belongs. Find out whether your own country has joined the treaty before you rely on it.`,
          easy: `Who may speak about heritage? In 2005 a treaty was opened at Faro in Portugal. It has been in force since 2011. Keep three ideas.

- **You need not own it.** [Heritage](term:heritage) shows people’s values, knowledge and traditions. The owner does not matter.
- **There are [heritage communities](term:heritage-community).** Their people value something. They wish to keep it and pass it on. The public side supports them.
- **The responsibility is shared.** Public side and citizens carry it together.

Nobody asks where you were born. Nobody asks for your language. A newcomer repairs the wall with the others. So the newcomer belongs.

Has your country joined? Find out first.`,
        },
        {
          type: 'callout',
          tone: 'example',
          title: 'Who makes the list?',
          text: `Around Gemona in the north-east of Italy an ecomuseum makes inventories with residents. They choose what stands in them. A thing may be listed even if no official catalogue would take it. [](ref:gemonese-inventory)`,
        },
        {
          type: 'choice',
          id: 'q-faro',
          title: 'Whose mill is it?',
          prompt:
            'In an invented valley stands a mill. Which of these groups comes closest to a heritage community?',
          outcome: ['heritage'],
          hint: 'To value, to keep up, to pass on: which group does all three?',
          options: [
            {
              id: 'owners',
              text: 'The three heirs, because the mill is theirs.',
              feedback: 'Owners may belong to it. But ownership is not the test of Faro.',
            },
            {
              id: 'visitors',
              text: 'The 2,000 visitors who bought a ticket last year.',
              feedback: 'They enjoyed it. Keeping it up and passing it on is something else.',
            },
            {
              id: 'neighbours',
              text: 'Two former millers, neighbours and a student from abroad who clear the channel and teach others.',
              correct: true,
              feedback: 'Yes. They value it, keep it up and pass it on. Origin does not matter.',
            },
            {
              id: 'experts',
              text: 'The experts who described the mill for a catalogue.',
              feedback:
                'Their knowledge is valuable. A description alone does not carry the mill on.',
            },
          ],
          feedback: {
            correct:
              'Such a group may have no name yet. To be called a heritage community can give it courage.',
            wrong: 'Look for what people *do* for the mill, not for what they are or own.',
          },
        },
        {
          type: 'inventory',
          id: 'in-dear',
          title: 'What are we a community of?',
          prompt: `Record two or three things that people near you value and would pass on. At least one should be no object: a song, a path, a way of helping. Do not write down what was told to you in confidence.`,
          outcome: ['heritage'],
          use: ['kind', 'description', 'who', 'consent'],
          fields: [
            {
              id: 'carriers',
              text: 'Who keeps it up today?',
              hint: 'A group, not a name. “Nobody” is an answer too.',
              dublinCore: 'contributor',
            },
          ],
          maxRecords: 12,
          characters: 600,
          response: `Read the line “Who keeps it up today?” again. Where you wrote a group, you have found a heritage community. Where you wrote “nobody”, you have found a reason for a meeting.`,
        },
      ],
    },
    {
      id: 'competences',
      title: 'What democracy asks of us',
      minutes: 4,
      blocks: [
        {
          type: 'prose',
          text: `Rules alone do not make a good meeting. It also takes people who can bear each other’s opinions. The Council of Europe has described what that needs: 20 competences for **democratic culture**, in four groups. [](ref:rfcdc-1) A [competence](term:competence) is what lets you act well in a situation.

- **Values:** what we hold to be right, such as human dignity.
- **Attitudes:** how we meet others, such as respect.
- **Skills:** what we can do, such as listening. There are eight of them. [](ref:rfcdc-1)
- **Knowledge and critical understanding:** what we know and see through, also about ourselves.

The model is meant for learning at every age. [](ref:rfcdc-1) Nobody has all twenty. A group can have them together.`,
        },
        {
          type: 'categorise',
          id: 'q-competences',
          title: 'Value, attitude, skill or knowledge?',
          prompt:
            'Six sentences from an invented meeting. Which kind of competence speaks in each?',
          outcome: ['run'],
          hint: 'I hold it right – I am ready – I can – I know.',
          groups: [
            { id: 'value', title: 'Value' },
            { id: 'attitude', title: 'Attitude' },
            { id: 'skill', title: 'Skill' },
            { id: 'knowledge', title: 'Knowledge and understanding' },
          ],
          items: [
            {
              id: 'dignity',
              text: '“Nobody is laughed at here. Every person counts the same.”',
              group: 'value',
              feedback: 'Human dignity is a value: it says what is right.',
            },
            {
              id: 'ambiguity',
              text: '“We do not know the answer yet, and I can wait.”',
              group: 'attitude',
              feedback: 'To bear open questions is an attitude: tolerance of ambiguity.',
            },
            {
              id: 'listen',
              text: '“Let me repeat what you said, so that you can correct me.”',
              group: 'skill',
              feedback: 'Listening and observing can be practised: a skill.',
            },
            {
              id: 'budget',
              text: '“The council decides on the budget in October, so we must speak in June.”',
              group: 'knowledge',
              feedback: 'To know how public decisions come about: knowledge.',
            },
            {
              id: 'conflict',
              text: '“You want quiet, you want music. Could both have their evening?”',
              group: 'skill',
              feedback: 'Solving a conflict is a skill, and it grows with use.',
            },
            {
              id: 'self-efficacy',
              text: '“I believe that it makes a difference if I come.”',
              group: 'attitude',
              feedback: 'Trust in one’s own effect is an attitude: self-efficacy.',
            },
          ],
          feedback: {
            correct: 'All six are in place. Skills can be trained, values have to be lived.',
            partly: 'Some fit. Try the four beginnings from the hint aloud.',
            wrong:
              'Say each sentence with “I hold it right that”, “I am ready to”, “I can”, “I know”.',
          },
        },
        {
          type: 'self-assess',
          id: 'sa-me',
          title: 'And you?',
          prompt: `Think of the last three meetings in which you took part. Where do you stand? Nobody marks this. It shows you what you bring, and whom you should ask to join you.`,
          outcome: ['run'],
          criteria: [
            { id: 'listening', text: 'I listen until the other person has finished.' },
            {
              id: 'openness',
              text: 'I am curious about opinions that annoy me.',
              hint: 'Openness to other views',
            },
            { id: 'uncertainty', text: 'I can bear that something stays open.' },
            { id: 'speaking', text: 'I say what I think, in words that all understand.' },
            { id: 'conflict', text: 'I stay calm when it gets loud.' },
            { id: 'responsibility', text: 'I do what I have promised.' },
            {
              id: 'efficacy',
              text: 'I believe that I can change something.',
              hint: 'Self-efficacy',
            },
          ],
          levels: [
            { id: 'seldom', text: 'Seldom' },
            { id: 'sometimes', text: 'Sometimes' },
            { id: 'mostly', text: 'Mostly' },
            { id: 'always', text: 'Nearly always' },
          ],
          response: `Take your **highest** line: offer it to a group. Take your **lowest** line: look for somebody whose strength it is. A pair who complete each other run a better meeting than one perfect person.`,
        },
      ],
    },
  ],
});
