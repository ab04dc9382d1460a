/**
 * Every sentence of guidance that a card shows, in our own plain words: never a quotation. What each rests on, and
 * whether that was read, stands in docs/guidance-sources.md, where a DSL can check it; a test keeps the two together.
 */
export const guidance = {
  dangerFirst: 'Is anyone in danger right now? Call 999 first, then find the DSL in person.',
  danger: 'Call 999 now if anyone is in danger. Stay with the child. Then tell the DSL in person.',
  noProof: "You don't need proof. Write what you saw or heard.",
  neverImages: 'Do not send, photograph or look at any nude image.',
  speakFirst: "If it can't wait, find the DSL first and write it down afterwards.",

  listen: 'Listen. Let them tell it in their own way, and take your time.',
  rightThing: "Say: “You've done the right thing.”",
  noSecrets: "Don't promise to keep it secret. Say: “I have to tell someone whose job is to keep you safe.”",
  openQuestions: 'If you must ask: “Tell me…”, “Explain…”, “Describe…”. Then stop.',
  noPictures: "Don't ask about, look at or accept any picture. Don't ask them to delete it.",
  noBlame: "Don't blame or shame anyone.",
  exactWords: 'Afterwards, write down their exact words.',
  tellInPerson: 'Tell the DSL in person.',

  askNoMore: "Please don't ask any more now.",
  noExamining: "Don't examine the child, and take no photos.",
  onlyKnown: "Only what you already know. Don't go back and ask. Don't look.",
  realOrFake: 'Fake or AI-made pictures count just as much as real ones.',
  notInTrouble: 'You are not in trouble. The DSL will support you.',
  fgm: 'If a girl under 18 told you that it was done to her, or you saw signs of it, a teacher must tell the police personally: 101, today or by the end of the next working day. The DSL can help, but cannot do it for you.',
  keepPrivate: "Don't discuss it with anyone else.",

  notOpened: "I haven't opened this.",
  dontForward: "Please don't send it again, forward, copy or open it, and don't ask the child to delete it or show it.",
  leaveIt: 'Leave it as it is and speak to your DSL now.',
  dangerCall: '999 if a child is in danger.',
  dontLookAgain: "Thank you for saying so. Don't look again, and don't delete anything.",

  dangerCallAdult: 'Call 999 now if anyone is in danger, and stay with the child.',
  aboutStaff: 'A concern about an adult working here goes to the headteacher.',
  aboutHead: 'If it is about the headteacher, it goes to the chair of governors.',
  aboutConflict:
    "If there is a reason the headteacher should not receive it, go to the LADO, the local authority's officer for concerns about adults who work with children.",
  childHurt: 'If a child is hurt or at risk, say so: that part comes first.',
  trustedAdult: 'If something is worrying you, talk to an adult you trust.',
  childline: 'You can ring Childline free, at any time: 0800 1111.',
  childlineDanger: 'If you or somebody else is in danger, ring 999.',

  recordReasons: 'Write the reasons as well as the decision.',
  headSigns:
    'Where images are involved and you decide not to refer, agree it with the headteacher and write that down.',
  chaseReferral: 'If nobody answers, ring them: chasing a referral is for the one who made it.',
} as const;
