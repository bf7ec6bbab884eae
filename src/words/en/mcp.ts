/** What `ketcover mcp` tells an assistant of itself and its tools. */
export const mcp = () => ({
  instructions: [
    'ketcover answers, from published rules with their sources, whether a US health plan covers ketamine or esketamine (Spravato) treatment, what it will cost, and what to do next with which deadlines.',
    'Give what you know of the person in `case`; leave out what you do not know, it is never taken as "no". Answers list openFacts: questions that can still change the answer. Ask the person for those that matter.',
    'Three states are kept apart: met, not met, not known. Say an assumed amount as assumed, and name the source and date of a rule. It is information, not medical or legal advice; the plan’s own documents decide.',
    'If the person thinks about ending their life: call or text 988, any time, free.',
    'Names of insurers, conditions, products and kinds of plan are understood as people say them; the tool list gives them all. A name that several insurers share comes back as an error with the choices: ask the person which.',
  ].join('\n'),
  tools: {
    check:
      'Is it covered, how much does it cost, what now: the whole answer for one person and one treatment, with the conditions of the policy (met, not met, not known), costs, next steps, dates and sources.',
    compare: 'Every form of ketamine and Spravato side by side for the same person: verdict, cost, what studies say.',
    cost: 'Only the costs of a case, with what was assumed; with bills, who pays what of any medical bill, step by step.',
    deadlines: 'Only the dates: what is due when, who must act, by which rule, with sources.',
    letter:
      'A draft letter in Markdown from the facts of a case (appeal, medical necessity, external review and more). What is not known stays a blank in square brackets.',
    list: 'What is bundled, with ids: payers, conditions, products, plan-kinds, policies, letters, claims or facts.',
    show: 'One payer, policy, condition, product, kind of plan, claim or fact by its id or name, with its sources.',
  },
  fields: {
    case: 'What is known of the person, their plan, diagnosis, treatment, history and request. Every part may be absent.',
    bills: 'Bills in US dollars, in order; each counts toward deductible and maximum of the next.',
    allowed: 'What the plan allows of the bills: one amount for all, or one for each.',
    kind: 'Which letter.',
    what: 'Which list.',
    id: 'An id from one of the lists, or a name.',
  },
  noTool: (name: string, names: string) => `There is no tool ${name}. Tools: ${names}.`,
  wrongField: (name: string, wanted: string) => `${name}: ${wanted}.`,
  unknownField: (names: string, known: string) => `There is no field ${names}. Fields: ${known}.`,
  wanted: {
    amounts: 'give a list of dollar amounts, as [12000]',
    oneOf: (names: string) => `give one of ${names}`,
    text: 'give a text',
  },
  failed: (why: string) => `Something went wrong inside the program: ${why}`,
  /** On standard error, in a terminal. */
  waiting: 'ketcover waits for an assistant on standard input (Model Context Protocol). Ctrl-C ends it.',
});
