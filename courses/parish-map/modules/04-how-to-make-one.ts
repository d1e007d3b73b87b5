import { defineModule } from '../../../src/course/define.ts';

export default defineModule({
  id: 'how-to-make-one',
  title: 'How to make one',
  pages: [
    {
      id: 'steps',
      title: 'Eight steps, one circle',
      minutes: 3,
      blocks: [
        {
          type: 'prose',
          text: `A parish map takes between 6 and 18 months. [](ref:ecoheritage-tool-4) That sounds long. But most of this time is not drawing. It is visiting, walking, listening and agreeing. The talk is half of the result.

The eight steps below are our own proposal for a small group. Change them to fit your place.`,
        },
        {
          type: 'figure',
          media: 'steps-wheel',
          size: 'normal',
          caption:
            'Begin at the top and go to the right: gather, invite, walk, listen, choose, draw, show, use. The last arrow leads back to the start.',
        },
        {
          type: 'steps',
          title: 'The method',
          steps: [
            {
              title: 'Gather a core group',
              time: '1 to 2 months',
              text: `Find five to eight people of different ages. Agree on the area and on one question, such as “What must not be lost here?” Ask the municipality early what it could do with the result. Choose a [facilitator](term:facilitator), a person who helps everyone to speak and takes no side.`,
            },
            {
              title: 'Invite widely',
              time: '1 to 2 months',
              text: `Ask who is *not* in the room. Then go to these people instead of waiting for them. The page [Who is missing?](page:who-is-missing) shows how.`,
            },
            {
              title: 'Walk the place',
              time: '2 or 3 walks',
              text: `Walk slowly, in small mixed groups. Stop where somebody has something to tell. Plan one short route without steps.`,
            },
            {
              title: 'Listen and collect',
              time: '2 to 4 months',
              text: `Visit people at home, at school, at work. Collect stories, names, photographs and wishes. For each one note who told it and what you may do with it.`,
            },
            {
              title: 'Choose together',
              time: '2 or 3 meetings',
              text: `You will have far too much. Lay all cards on the table. Decide together what goes on the map, what goes into a booklet, and what still needs a talk.`,
            },
            {
              title: 'Draw',
              time: '1 to 3 months',
              text: `Now those who like to draw have their turn. Use paper, fabric, clay or a screen. Add a [legend](term:legend), the list that explains the signs.`,
            },
            {
              title: 'Show and correct',
              time: '1 to 2 months',
              text: `Hang up the draft where people pass: the shop, the surgery, the bus stop. Leave a pencil beside it. Then finish the map and celebrate.`,
            },
            {
              title: 'Use it',
              time: 'From then on',
              text: `Take three wishes from the map and turn each into an action with a name and a date. Bring the map out again every year.`,
            },
          ],
        },
      ],
    },
    {
      id: 'plan-the-year',
      title: 'Plan the year',
      minutes: 2,
      blocks: [
        {
          type: 'prose',
          text: `Why not draw first and ask later? Because people who are shown a finished map can only clap or complain. People who are asked early can shape it.

Not every group has a year. The table shows what you can honestly expect from less time.`,
        },
        {
          type: 'table',
          caption: 'How much time, and what you get',
          head: ['Time', 'What you can do', 'What to call the result'],
          rows: [
            [
              'One evening',
              'A walk on paper: each person adds three places and one story',
              'A first sketch',
            ],
            [
              'Three meetings',
              'One walk, one evening of stories, one evening of choosing',
              'A draft for talking',
            ],
            [
              '6 to 18 months',
              'All eight steps, with visits to people at home',
              'A parish map of the community',
            ],
          ],
        },
        {
          type: 'order',
          id: 'q-steps',
          title: 'A year in an invented village',
          prompt:
            'The notes of a map group have fallen on the floor. Put them back into order, from first to last.',
          outcome: ['plan'],
          hint: 'Three moments to look for: before people tell, before somebody draws, before it is final.',
          items: [
            {
              id: 'core',
              text: 'Six neighbours agree: our area is the upper valley.',
              feedback:
                'This comes first. Without an area and a question you cannot invite anyone.',
            },
            {
              id: 'invite',
              text: 'Two of them visit the fruit pickers and the youth club to ask them in.',
              feedback: 'Invite before you collect. Otherwise only the usual people tell.',
            },
            {
              id: 'walk',
              text: 'Small groups walk to the old ford and back.',
              feedback:
                'Walks wake memories. Hold them before you visit people for the longer stories.',
            },
            {
              id: 'collect',
              text: 'Students write down what older people remembered on the way.',
              feedback: 'Collecting follows the walk and comes before choosing.',
            },
            {
              id: 'choose',
              text: 'With 140 cards on the table, a meeting decides what goes on the map.',
              feedback:
                'You can only choose when the cards are there, and only draw when you have chosen.',
            },
            {
              id: 'draw',
              text: 'Two people make the first version in pencil.',
              feedback: 'Drawing follows the choice. Pencil says: this can still change.',
            },
            {
              id: 'show',
              text: 'The draft hangs in the bakery, and people write on it.',
              feedback: 'Show the draft before it is final, but after there is something to see.',
            },
            {
              id: 'use',
              text: 'The group goes to the council with the wish for a safe path.',
              feedback: 'Using the map comes last here. It is also where the next round begins.',
            },
          ],
          feedback: {
            correct:
              'All in order. In real life some steps overlap. But asking always comes before drawing.',
            partly:
              'Parts are in order. Check two things: is everyone invited before you collect, and is the draft shown before it is used?',
            wrong:
              'Start with the two ends. Who must agree first? What can only happen with a finished map?',
          },
        },
      ],
    },
    {
      id: 'who-is-missing',
      title: 'Who is missing?',
      minutes: 3,
      blocks: [
        {
          type: 'figure',
          media: 'empty-corner',
          size: 'wide',
          caption: 'The map looks finished, but one corner is missing. Who holds that corner?',
        },
        {
          type: 'prose',
          text: `A map drawn by ten friends shows the village of ten friends. A community is linked by its place, but it is diverse and never fully united. [](ref:ecoheritage-tm4) So the question at each meeting is: who is not here, and why?

People rarely stay away because they do not care. More often the hour is wrong, the stairs are steep, the language is hard, or nobody asked them in person. These are things you can change.`,
        },
        {
          type: 'table',
          caption: 'People who are often absent, and a better invitation',
          head: ['Who', 'What may hold them back', 'What you can try'],
          rows: [
            [
              'Older people at home',
              'Stairs, dark evenings, poor hearing',
              'Visit by day, in twos, with large pictures',
            ],
            [
              'Young people',
              'Long talk, little say',
              'Give them a task and a camera, and show what they made',
            ],
            [
              'Newcomers',
              'Language, doubt whether “we” means them',
              'Ask through a person they trust; use pictures',
            ],
            [
              'Seasonal and shift workers',
              'Work at meeting time',
              'Meet on their free day, near where they live',
            ],
            [
              'Parents of small children',
              'Nobody to look after the child',
              'Bring toys; let the children draw too',
            ],
            [
              'People with a disability',
              'Steps, small print, noise',
              'Ask what they need, then choose the room',
            ],
            [
              'People who moved away',
              'Distance',
              'Write to them; set up a table at the summer feast',
            ],
          ],
        },
        {
          type: 'match',
          id: 'q-invite',
          title: 'Five invitations',
          prompt:
            'Five invented people live in or near one valley. Which invitation suits whom? One invitation suits none of them.',
          outcome: ['invite'],
          hint: 'First look for what holds each person back. Then look for the invitation that removes it.',
          pairs: [
            {
              id: 'josef',
              left: 'Josef, 88, hears poorly and stays in during winter',
              right: 'Two visitors at his kitchen table, in the morning, with big old photographs',
              feedback: 'Josef needs daylight, quiet and something to look at: a visit at home.',
            },
            {
              id: 'amina',
              left: 'Amina packs fruit until eight and is still learning the language',
              right: 'Sunday coffee near her flat, with a friend who interprets',
              feedback: 'Amina needs a free day and help with the language.',
            },
            {
              id: 'teens',
              left: 'Four teenagers who left the last meeting after ten minutes',
              right: 'An afternoon outside: film your five places, then show them to us',
              feedback: 'Young people often stay when they have a task and a say.',
            },
            {
              id: 'lena',
              left: 'Lena moved to the city and comes back each August',
              right: 'A letter in spring, and a table at the feast',
              feedback: 'Lena is far away most of the year. Use post and the summer visit.',
            },
            {
              id: 'marek',
              left: 'Marek uses a wheelchair and likes meetings, but the hall has steps',
              right: 'The same evening meeting, moved to the school on the ground floor',
              feedback: 'Marek does not need another kind of meeting. He needs another room.',
            },
          ],
          extra: [{ id: 'poster', right: 'A larger poster on the door of the hall' }],
          feedback: {
            correct:
              'All five are invited in their own way. The larger poster would have reached none of them.',
            partly: 'Some fit. For the others ask: what exactly holds this person back?',
            wrong: 'Begin with Marek and Lena. One needs another room, one needs another season.',
          },
        },
        {
          type: 'reflect',
          id: 'r-absent',
          title: 'The empty chair',
          prompt: `Think of a meeting in your own place. Who is almost never there? Choose one person or group. What may hold them back, and what could *you* do about it in the next month?`,
          lines: 5,
          maxLength: 450,
          response: `Look at your answer with three questions.

- Did you write what holds them back, or what is “wrong” with them? *“They are not interested”* ends the search. *“They work on Tuesdays”* opens it.
- Do you **know** the reason, or do you guess? One friendly question is better than a good guess.
- Is your step small enough for the next month? A visit to one person counts.`,
        },
      ],
    },
    {
      id: 'walk-and-listen',
      title: 'Walk, listen, ask for permission',
      minutes: 7,
      blocks: [
        {
          type: 'figure',
          media: 'walk',
          size: 'wide',
          caption:
            'A mixed group at the spring. Who is showing, who is noting, and who sets the pace?',
        },
        {
          type: 'prose',
          text: `On a walk, the place asks the questions. People remember with their feet. Let those who know lead, and let the slowest set the pace.

At the table, ask open questions and then be quiet. Good ones are:

- What did you do here as a child?
- What has changed, for better or for worse?
- What would you show to a grandchild?
- What hurts you to see?
- What should be here in ten years?

Write the answer in the person’s own words. One place, one card.`,
        },
        {
          type: 'callout',
          tone: 'warning',
          title: 'A story belongs to somebody',
          text: `Ask for [informed consent](term:informed-consent): a clear yes from a person who knows what the story is for. **Before** you record, say where you will keep the recording, who may hear or see it, and how the person can take it back. [](ref:ohs-consent) [](ref:ohs-approach)

**Afterwards**, agree in writing what you may use. Remember that people who are *named* in a story have rights too. [](ref:ohs-gdpr) These rules come from Britain. Check what the law says in your country.`,
          easy: `Ask for [informed consent](term:informed-consent). That is a clear yes. The person knows what the story is for.

**Before** you record, say three things. Where will you keep it? Who may hear or see it? How can the person take it back?

**Afterwards**, write down what you may use. People who are *named* in a story have rights too. These rules come from Britain. Check the law in your country.`,
        },
        {
          type: 'choice',
          id: 'q-permission',
          title: 'A hard story',
          prompt: `In an invented village, old Tomas tells you: “It was Anton who let the poison run into the stream. Put that on the map.” Anton is dead. His daughter runs the shop. What do you do?`,
          outcome: ['care'],
          hint: 'Whose story is it? Count everyone whom it touches.',
          options: [
            {
              id: 'nameless',
              text: 'Put the story on the map without any names, so that nobody is hurt.',
              feedback:
                'In a village everyone will know who is meant. Leaving out a name is not enough.',
            },
            {
              id: 'his-yes',
              text: 'Put it on the map with names, because Tomas has given you his permission.',
              feedback:
                'Tomas can only agree for himself. The daughter is touched too, and nobody has heard her.',
            },
            {
              id: 'talk',
              text: 'Keep the card aside, and speak with Tomas and the daughter before you show it.',
              correct: true,
              feedback:
                'Yes. You take the story seriously, and you protect people. You may also look for other sources.',
            },
            {
              id: 'refuse',
              text: 'Tell Tomas kindly that a map made for everyone has no room for such stories.',
              feedback:
                'Then Tomas learns that his memory is not welcome. What happened to the stream matters to the place.',
            },
          ],
          feedback: {
            correct:
              'Slow is safe here. Perhaps the map will show the stream and what it went through, without blaming one family.',
            wrong:
              'Think of three people: the one who tells, the one who is named, and the one who must live with it.',
          },
        },
        {
          type: 'inventory',
          id: 'i-cards',
          title: 'Your first cards',
          prompt: `Write your first three cards, as you would after a walk. One place or one story on each, in the words of the person who told it. You may begin with your own.

Note for each card whether the people in it agree. You can come back and add more.`,
          outcome: ['care'],
          use: ['description', 'place', 'who', 'rights', 'consent', 'photos'],
          maxRecords: 60,
          characters: 600,
          response: `Read each card again with two questions. Would the teller recognise their own words? Is there a clear yes from everybody who is named?

Cards without a yes are not lost. They stay with you until you have asked.`,
        },
      ],
    },
    {
      id: 'show-and-use',
      title: 'Choose, show and use',
      minutes: 6,
      blocks: [
        {
          type: 'figure',
          media: 'feast',
          size: 'wide',
          caption:
            'The map hangs in the hall. The evening is a feast, and also a last look before the work goes on.',
        },
        {
          type: 'prose',
          text: `**Choosing** is the most delicate evening. Three simple rules help.

1. Each person may protect one card. Nobody else can remove it.
2. What is in dispute is not voted away. It gets a table of its own and a talk.
3. What does not fit on the map goes into a booklet or a box. Nothing is thrown out.

**Showing** means asking once more. A pencil on a string beside the draft is worth more than a speech.

**Using** is where many maps end too early. For each wish, fill in one line like these.`,
        },
        {
          type: 'table',
          caption: 'From wish to action: three lines from an invented village',
          head: ['On the map', 'First action', 'Who', 'When'],
          rows: [
            [
              '“We miss the path to the ford.”',
              'Ask the owners, then clear it together',
              'Walking group and two farmers',
              'March',
            ],
            [
              '“Nobody can read the old names.”',
              'Make 20 wooden name boards',
              'School and carpenter',
              'May',
            ],
            [
              '“The bus leaves before the shop opens.”',
              'Take the map to the council',
              'Core group',
              'Next session',
            ],
          ],
        },
        {
          type: 'callout',
          tone: 'key',
          title: 'Remember Parabiago',
          text: `A wish needs a name, a date and, where a public place is touched, a written yes. That is what the pacts in [Parabiago](page:parabiago) are for.`,
        },
        {
          type: 'action-plan',
          id: 'p-actions',
          title: 'From one wish to first actions',
          prompt: `Choose one wish for your own place. Write two or three first actions that would bring it closer: what, who, until when, with what. Small ones are good.`,
          outcome: ['use'],
          maxSteps: 10,
          characters: 500,
          response: `Look for three things in each line: a name, a date, and who must say yes. If one of them is missing, asking for it is the first action.`,
        },
      ],
    },
    {
      id: 'olmera',
      title: 'Try it: the map of Olmera',
      minutes: 3,
      blocks: [
        {
          type: 'figure',
          media: 'table',
          size: 'wide',
          caption: 'One table, five voices. What does each of them want to see on the map?',
        },
        {
          type: 'prose',
          text: `Olmera is an invented village by an invented river. Its worries, though, could be anybody’s. You are the facilitator. There is no perfect way, but some ways keep more people at the table. When the story has ended, go back and try another way.`,
        },
        {
          type: 'scenario',
          id: 's-olmera',
          title: 'The factory that nobody mentions',
          prompt: 'Decide what you do. Each decision leads on.',
          outcome: ['care', 'invite'],
          hint: 'Before each decision ask: who will still be at the table next week?',
          attempts: 0,
          scenes: [
            {
              id: 'first-evening',
              text: `Twenty people have come. The list on the wall grows: the spring, the chapel, the dance floor under the lime trees. Nobody says a word about the textile factory. It closed thirty years ago.

Then Ilse speaks. “Let us make a beautiful map. That ruin is a shame.” Bruno stands up. “I worked there for twenty-two years. Without it, there would be no village.” The room goes quiet.`,
              choices: [
                {
                  id: 'leave-out',
                  text: 'Suggest leaving the factory out for now, for the sake of peace.',
                  feedback: 'People breathe out. Bruno takes his coat.',
                  next: 'smooth-map',
                },
                {
                  id: 'vote',
                  text: 'Let the group vote: factory in or out?',
                  feedback: 'Hands go up. Eleven say in, nine say out. Nobody looks happy.',
                  next: 'after-vote',
                },
                {
                  id: 'both-tell',
                  text: 'Ask Ilse and Bruno what the place means to each of them. Write down both.',
                  feedback: 'Both sit down again. Somebody says: “I have a story about it too.”',
                  next: 'story-evening',
                },
              ],
            },
            {
              id: 'smooth-map',
              text: `Three weeks later the draft is lovely. It is also quiet in the hall. Bruno has not come, and five others are missing. Young Dario bends over the map. “And Mill Street? Forty people live there. Are they a shame as well?”

Mill Street has the old workers’ houses. Families from other countries moved in some years ago.`,
              choices: [
                {
                  id: 'visit-bruno',
                  text: 'Visit Bruno. Say that you were wrong, and ask what would bring him back.',
                  feedback:
                    'He lets you wait a little. Then: “One evening. Only about the factory. Everybody tells.”',
                  next: 'story-evening',
                },
                {
                  id: 'print-it',
                  text: 'Go on. The date with the printer is fixed and the mayor is waiting.',
                  feedback: 'The map is printed on time.',
                  next: 'postcard',
                },
                {
                  id: 'appendix',
                  text: 'Offer Bruno and Mill Street a page of their own at the back of the booklet.',
                  feedback: 'Bruno laughs. “At the back. As always.”',
                  next: 'two-maps-end',
                },
              ],
            },
            {
              id: 'after-vote',
              text: `The factory is in, by two hands. At the door you hear Ilse. “They outvoted us. My brother got ill in that place. Now they hang it on the wall.” Eight people nod. What now?`,
              choices: [
                {
                  id: 'stand-by-vote',
                  text: 'A vote is a vote. Ask for the factory to be drawn.',
                  feedback: 'It is drawn. Nine chairs are empty at the next meeting.',
                  next: 'two-maps-end',
                },
                {
                  id: 'reopen',
                  text: 'Admit that the vote came too early. Invite everyone to an evening of factory stories.',
                  feedback:
                    'It costs you some pride. Ilse says she will think about it. She comes.',
                  next: 'story-evening',
                },
              ],
            },
            {
              id: 'story-evening',
              text: `Bruno brings his first pay slip. Ilse tells how the river ran red on dye days, and how her brother fell ill. It is hard to listen to, and nobody leaves.

Then a woman at the back speaks slowly. It is Mirela from Mill Street. “You talk about our houses as if they were empty.”`,
              choices: [
                {
                  id: 'on-the-spot',
                  text: 'Hand her the pen. Ask her to draw Mill Street right now, for everyone.',
                  feedback:
                    'She draws one small house and sits down. You meant well, but forty people are watching her.',
                  next: 'the-sign',
                },
                {
                  id: 'ask-how',
                  text: 'Thank her. Ask what way of taking part would suit the people of her street.',
                  feedback:
                    '“Come to us on Sunday,” she says. You go. Eleven people add to the map.',
                  next: 'the-sign',
                },
                {
                  id: 'next-year',
                  text: 'Promise that Mill Street will be in next year’s map. Tonight is for the factory.',
                  feedback: 'Mirela nods politely. She does not come again.',
                  next: 'half-map',
                },
              ],
            },
            {
              id: 'the-sign',
              text: `Now there are three kinds of stories about one building: work, illness, and a new home next door. The drawers ask you: “What shall we put there?”`,
              choices: [
                {
                  id: 'grey-box',
                  text: 'A plain grey building with the year it closed. That is neutral.',
                  feedback: 'Nobody protests. Nobody stops in front of it either.',
                  next: 'half-map',
                },
                {
                  id: 'three-signs',
                  text: 'The building with three signs. Each leads to a story, with the teller’s permission.',
                  feedback:
                    'Bruno, Ilse and Mirela each read their text once more before it is printed.',
                  next: 'living-map',
                },
                {
                  id: 'only-future',
                  text: 'Only the wish: a bright hall for everyone, as it may look one day.',
                  feedback:
                    'The picture is cheerful. Bruno and Ilse look for themselves and find nothing.',
                  next: 'half-map',
                },
              ],
            },
          ],
          endings: [
            {
              id: 'living-map',
              title: 'A map with room for all three',
              text: `At the feast people stand longest in front of the factory. Ilse and Bruno do not agree, even now. But both say: “That is us.” Two months later a mixed group asks the council to test the river water.

The conflict did not disappear. It found a place where people can talk about it.`,
              score: 1,
            },
            {
              id: 'half-map',
              title: 'A fair map with a gap',
              text: `The map is better than the first idea. Many people spoke. But some of them cannot find what they told, and they notice. A map can be corrected, so this story is not over.

Look at where you chose the quiet way. What would have kept that voice on the map?`,
              score: 0.6,
            },
            {
              id: 'two-maps-end',
              title: 'Two maps, two villages',
              text: `A second group begins a map of its own. In autumn two maps hang in two rooms. Both are true, and both are poorer.

A vote or a page at the back decides *who wins*. It does not help people to hear each other.`,
              score: 0.3,
            },
            {
              id: 'postcard',
              title: 'A pretty postcard',
              text: `The map looks fine in the town hall. Visitors like it. In Olmera few people ask for a copy. “It is a nice place,” says Dario. “I wonder where it is.”

Peace on paper was bought with silence. It is still possible to visit Bruno and Mill Street.`,
              score: 0.1,
            },
          ],
          feedback: {
            correct:
              'You kept Bruno, Ilse and Mirela at the table. Go back and see what the other ways would have cost.',
            partly:
              'You kept some people at the table. Go back to the scene where a voice was lost and try another way.',
            wrong:
              'Silence or a quick decision was the easier way, and it cost people. Go back and try to let both sides tell.',
          },
        },
      ],
    },
  ],
});
