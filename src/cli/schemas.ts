/** The JSON Schemas that `ketcover schema` prints: what goes in, what each command gives out, and a policy file. */
export const SCHEMAS = ['case', 'result', 'compare', 'cost', 'bill', 'deadlines', 'letter', 'batch', 'policy'];
