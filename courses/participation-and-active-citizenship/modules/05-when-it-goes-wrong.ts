import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'when-it-goes-wrong',
  title: 'When it goes wrong',
  pages: [
    {
      id: 'misuse',
      title: 'How participation is misused',
      minutes: 4,
      blocks: [
        {
          type: 'figure',
          media: 'empty-box',
          size: 'wide',
          caption: 'A box for ideas. What do you see when you look at it from behind?',
        },
        {
          type: 'prose',
          text: `The idea of participation is strong, and it is easy to bend. It can be manipulated. [](ref:ecoheritage-tm4) This rarely takes a bad person. Often it takes only little time, a little fear, and a grant that asks for “participation”.

Five patterns are worth knowing. The first two come from Arnstein’s ladder. [](ref:bammer-2022) The other three are our own summary of what people in such work describe.`,
          easy: `Participation is a strong idea. It is easy to bend. Bad people are rarely needed. Often there is too little time. There is a little fear. There is a grant that asks for “participation”.

You should know five patterns. Two come from Arnstein’s ladder. Three are our own summary. People in such work describe them.`,
        },
        {
          type: 'table',
          caption: 'Five patterns, how to notice them, and what helps',
          head: ['Pattern', 'You notice it when …', 'What helps'],
          rows: [
            [
              'Manipulation: people lend their name',
              'the decision was made before the first meeting',
              'Ask in writing what is still open',
            ],
            [
              'Tokenism: a few stand for all',
              'the same two faces sit in every photograph',
              'People who are chosen by their own group and report back to it',
            ],
            [
              'Consultation fatigue: asked too often',
              'fewer come each time, and nobody knows what became of the last answers',
              'First tell what came of the last round; ask less, and together with others',
            ],
            [
              'Capture: the loudest take over',
              'one group speaks for “everybody”, and the rest grow silent',
              'Talk in pairs, cards, visits; rules for speaking and deciding',
            ],
            [
              'Work without a say',
              'volunteers carry chairs while others carry the plan',
              'Tie tasks to decisions, and thank with power, not only with cake',
            ],
          ],
        },
        {
          type: 'callout',
          tone: 'warning',
          title: 'The risk for those who speak',
          text: `In a small place a free word can cost something: a job, a customer, a friendship. Do not press people to speak before all. Offer a card without a name. Do not take photographs or notes with names unless people have agreed. [](ref:ohs-consent)`,
        },
        {
          type: 'categorise',
          id: 'q-misuse',
          title: 'Name the pattern',
          prompt: 'Six scenes from invented places. Which pattern do you see?',
          outcome: ['protect'],
          hint: 'A few for all – asked too often – the loudest take over.',
          groups: [
            { id: 'token', title: 'Tokenism' },
            { id: 'fatigue', title: 'Consultation fatigue' },
            { id: 'capture', title: 'Capture' },
          ],
          items: [
            {
              id: 'same-girl',
              text: 'The same pupil is asked to every committee, “for the youth”. She has no vote.',
              group: 'token',
              feedback: 'One person stands for a whole generation, without a vote: tokenism.',
            },
            {
              id: 'fourth',
              text: '“This is the fourth survey on the market hall,” says the baker, and throws it away.',
              group: 'fatigue',
              feedback: 'He was asked three times and never heard back: fatigue.',
            },
            {
              id: 'hunters',
              text: 'The hunting club comes with forty people and votes the path away in ten minutes.',
              group: 'capture',
              feedback: 'A well-organised group decides for all who were not told: capture.',
            },
            {
              id: 'photo',
              text: 'For the photograph the new families are asked to the front. Later nobody asks them.',
              group: 'token',
              feedback: 'They are shown, not heard. That is tokenism in its plainest form.',
            },
            {
              id: 'chair',
              text: 'For ten years the same man has led the residents’ council. New ones speak last, if at all.',
              group: 'capture',
              feedback:
                'One voice holds the place where all should speak: capture, however kind he is.',
            },
            {
              id: 'three-projects',
              text: 'Three projects ask the same village for its wishes in one spring. Few answer the third.',
              group: 'fatigue',
              feedback: 'The three could have asked together. People’s time was not counted.',
            },
          ],
          feedback: {
            correct:
              'Six times right. With a name for it you can speak about it without blaming a person.',
            partly:
              'Some are right. Ask: is it about who stands for whom, how often, or who takes over?',
            wrong: 'Begin with the two scenes in which people are asked again and again.',
          },
        },
      ],
    },
    {
      id: 'dilemma',
      title: 'A seat without a vote',
      minutes: 4,
      blocks: [
        {
          type: 'prose',
          text: `Sometimes no way is clean. Here is such a case, invented like all of Torvela. There is no right answer. Take a stand, listen to five voices, and take a stand again. To change your mind is no weakness.`,
        },
        {
          type: 'deliberate',
          id: 'de-seat',
          title: 'Should the group accept?',
          prompt: `The council of Torvela offers the residents’ group two seats in the school committee. They may speak, but not vote. The money must be spent this year. Should the group accept?`,
          outcome: ['protect'],
          stands: [
            { id: 'accept', text: 'Accept at once' },
            { id: 'terms', text: 'Accept, but only with written terms' },
            { id: 'refuse', text: 'Refuse' },
          ],
          arguments: [
            {
              id: 'learns',
              by: 'A retired teacher',
              text: 'Who sits inside learns what is planned. From outside we only hear rumours.',
            },
            {
              id: 'fig-leaf',
              by: 'A young carpenter',
              text: 'Our names will stand under decisions that we could not stop.',
            },
            {
              id: 'time',
              by: 'A nurse on shifts',
              text: 'Two more evenings a month. I give them gladly if something comes of it.',
            },
            {
              id: 'councillor',
              by: 'A councillor',
              text: 'I cannot give you a vote by law this year. But I can promise to answer every proposal in writing.',
            },
            {
              id: 'unasked',
              by: 'Somebody from the workers’ houses',
              text: 'Two seats for you. And who of you has ever asked us?',
            },
          ],
          maxLength: 150,
          response: `Which argument weighed most for you? Was it one that you liked, or one that you did not?

Good terms for a seat without a vote could be: every proposal gets a written answer, and the minutes are public. Our group chooses who sits there. After six months both sides look back and may end it.`,
        },
      ],
    },
    {
      id: 'torvela',
      title: 'Try it: an evening in Torvela',
      minutes: 5,
      blocks: [
        {
          type: 'prose',
          text: `Now you are the [facilitator](term:facilitator), a person who helps a group to talk and decide and takes no side. Torvela is invented; its worries could be anybody’s. When the story has ended, go back and try another way.`,
        },
        {
          type: 'scenario',
          id: 's-torvela',
          title: 'The school with the finished model',
          prompt: 'Decide what you do. Each decision leads on.',
          outcome: ['protect', 'run'],
          hint: 'Before each decision ask: who can still change something afterwards?',
          attempts: 0,
          scenes: [
            {
              id: 'call',
              text: `The councillor rings. “We have plans for the old school. We need a nice evening with the citizens, in three weeks. You do that so well.” You hear paper rustle. “The model is nearly done.”`,
              choices: [
                {
                  id: 'ask-open',
                  text: 'Ask what can still be changed, and ask for it in writing.',
                  feedback: 'A long pause. “Good question. I will take it to the council.”',
                  next: 'mandate',
                },
                {
                  id: 'do-best',
                  text: 'Say yes. You will make the best of it on the evening.',
                  feedback: 'He is relieved. You buy cards and biscuits.',
                  next: 'hall',
                },
                {
                  id: 'decline',
                  text: 'Say no. You do not lend your name to this.',
                  feedback: '“Pity,” he says. They find somebody else.',
                  next: 'no-evening',
                },
              ],
            },
            {
              id: 'mandate',
              text: `Two sheets arrive. **Fixed:** the roof, and 40,000 euros. **Open:** the ground floor, the garden, the opening hours. The council promises to answer every proposal in writing by May.

Now people must hear of it. How do you invite?`,
              choices: [
                {
                  id: 'notice',
                  text: 'With a notice on the board, a mail and a line in the village paper.',
                  feedback: 'Twenty-two people come. You know nearly all of them.',
                  next: 'usual',
                },
                {
                  id: 'visit',
                  text: 'With the notice, and three visits: bakery night shift, youth room, workers’ houses.',
                  feedback:
                    'It costs you three evenings. Thirty-one people come, some with children.',
                  next: 'mixed',
                },
                {
                  id: 'chairs',
                  text: 'With a letter to the heads of all associations. They will tell their members.',
                  feedback: 'Eleven heads of associations come, and eleven of their friends.',
                  next: 'usual',
                },
              ],
            },
            {
              id: 'hall',
              text: `Sixty people sit in rows. In front stands the model. An old woman raises her hand. “May we still change it?” All look at you.`,
              choices: [
                {
                  id: 'doors',
                  text: 'Hand out coloured dots. They may vote on the colour of the doors.',
                  feedback: 'Green wins. Somebody laughs, not kindly.',
                  next: 'green-doors',
                },
                {
                  id: 'honest',
                  text: 'Say: “I do not know. I should have asked. I will find out, and we meet again.”',
                  feedback: 'It is very quiet. Then the old woman nods. “That is an answer.”',
                  next: 'mandate',
                },
              ],
            },
            {
              id: 'usual',
              text: `Mr Orsin, head of the sports club, speaks for twenty minutes. “I think I speak for everybody: a gym for the club.” Half of the room claps. The others look at their shoes.`,
              choices: [
                {
                  id: 'pairs',
                  text: 'Thank him. Ask everybody to talk in pairs and write one card each. Ask aloud who is missing.',
                  feedback: '“My night shift,” says a woman. You fix a second date, at noon.',
                  next: 'cards',
                },
                {
                  id: 'vote-now',
                  text: 'The room seems clear. Let them vote on the gym tonight.',
                  feedback: 'Fourteen to eight. Mr Orsin shakes your hand.',
                  next: 'captured',
                },
              ],
            },
            {
              id: 'mixed',
              text: `It is loud and warm. A baker wants a workshop. Two girls want a room where nobody asks what they are doing there. Three elders want a place for the morning. “All that will not fit,” somebody calls.`,
              choices: [
                {
                  id: 'hands',
                  text: 'Count hands for each of the three wishes. The largest number wins.',
                  feedback: 'The workshop wins by two hands. The girls put on their jackets.',
                  next: 'half',
                },
                {
                  id: 'what-if',
                  text: 'Ask each table: under what conditions could you live with the wishes of the others?',
                  feedback:
                    'Pencils scratch. Somebody says: “In the morning we do not need the room at all.”',
                  next: 'cards',
                },
                {
                  id: 'council-decides',
                  text: 'Thank them for the ideas. The council will make the best of them.',
                  feedback: 'Polite applause. At the door somebody says: “As always, then.”',
                  next: 'handed-back',
                },
              ],
            },
            {
              id: 'cards',
              text: `After the second date three proposals lie on the table. One of them divides the hours: mornings for the elders, evenings for the young, Saturdays for the workshop. How do you decide?`,
              choices: [
                {
                  id: 'consent',
                  text: 'Go round: “Does anybody have a serious objection?” Change the proposal until nobody has.',
                  feedback:
                    'Two objections: noise after ten, and the key. Both lead to a better text.',
                  next: 'after',
                },
                {
                  id: 'organisers',
                  text: 'Collect the cards. The organisers will choose in peace at home.',
                  feedback: 'It is practical. People go home and do not know what they decided.',
                  next: 'handed-back',
                },
                {
                  id: 'majority',
                  text: 'Vote by hands between the three.',
                  feedback:
                    'A clear majority for the divided hours. The objection about noise was never said.',
                  next: 'half',
                },
              ],
            },
            {
              id: 'after',
              text: `The decision goes to the council: a trial of six months. It is April. What do you do until May?`,
              choices: [
                {
                  id: 'page',
                  text: 'Send a page to all who came: what we heard, what we decided, what was not possible and why, what comes next.',
                  feedback: 'The page hangs in the bakery. Somebody has underlined “why”.',
                  next: 'shared',
                },
                {
                  id: 'wait',
                  text: 'Wait until the council has approved. Half news only makes people nervous.',
                  feedback: 'May passes, then June. You hear: “They forgot us.”',
                  next: 'silence',
                },
              ],
            },
          ],
          endings: [
            {
              id: 'shared',
              title: 'A house with three keys',
              text: `The trial begins. Not all goes well; the workshop forgets to sweep. But at the evening after six months more people come than at the first. The old woman says: “We may still change it.”

You asked what was open, invited in person, took objections seriously and told people what came of it.`,
              score: 1,
            },
            {
              id: 'half',
              title: 'A decision, and some who lost',
              text: `There is a result, and it is fair by the rules. But those who lost were never asked what they would need. They will not come to the next evening.

A vote ends a talk. It is good when the talk has taken place.`,
              score: 0.6,
            },
            {
              id: 'silence',
              title: 'Good work that nobody heard of',
              text: `In July the council agrees. The decision is the one from the evening. But for three months people heard nothing, and they drew their own conclusions.

To report back is part of the decision, also when there is nothing new.`,
              score: 0.6,
            },
            {
              id: 'no-evening',
              title: 'An evening without you',
              text: `The evening takes place without you. The doors become green. You kept your name clean, and that is worth something. The question “What can still be changed?” was not asked, though.

Try what happens if you ask it before you refuse.`,
              score: 0.4,
            },
            {
              id: 'handed-back',
              title: 'Ideas for others',
              text: `In the end others chose. Perhaps they chose well. The people of Torvela gave ideas and got a letter.

Between collecting and deciding lies the step that you left out.`,
              score: 0.3,
            },
            {
              id: 'captured',
              title: 'A gym for the club',
              text: `The gym is built. The club is happy, and the night shift reads about it. “Nobody asked us,” they say, and they are right.

A quick vote rewards those who are organised already.`,
              score: 0.2,
            },
            {
              id: 'green-doors',
              title: 'Green doors',
              text: `The doors are green. In the report stands: *sixty citizens took part*. To the next evening nine people come.

It is not too late for an honest sentence. Go back and try it.`,
              score: 0.1,
            },
          ],
          feedback: {
            correct:
              'You kept the question open and the people informed. Look at what the other ways would have cost.',
            partly:
              'Much went well. Find the moment at which somebody lost their say, and try another way.',
            wrong:
              'The easy way was a way without a say. Go back to the first call and ask what is open.',
          },
        },
      ],
    },
  ],
});
