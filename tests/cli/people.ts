/** People whose reports are kept as golden transcripts, as the flags of `ketcover check`. */
const flags = (text: string): string[] => (text.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

const TRD = '--condition treatment-resistant-depression --icd10 F33.2';

export const PEOPLE: Record<string, string[]> = {
  'aetna-self-funded-iv': flags(
    `--payer aetna --plan-kind employer-self-funded --state TX ${TRD} --product iv-ketamine --age 43 --failed-antidepressants 3`,
  ),
  'no-payer': flags(
    `--plan-kind employer-self-funded --state TX ${TRD} --product iv-ketamine --age 43 --failed-antidepressants 3`,
  ),
  uninsured: flags(`--payer none --plan-kind uninsured --state TX ${TRD} --product iv-ketamine --age 43`),
  'texas-medicaid-16': flags(`--payer "Texas Medicaid" --state TX ${TRD} --product esketamine --age 16`),
  'texas-medicaid-30': flags(
    '--payer texas-medicaid --plan-kind medicaid-managed --state TX --condition treatment-resistant-depression --product esketamine --age 30',
  ),
  'cigna-spravato-benefits': flags(
    `--payer cigna --plan-kind employer-insured --state OH ${TRD} --product esketamine --age 51 --failed-antidepressants 1 --deductible 2000 --deductible-met 350 --coinsurance 20% --out-of-pocket-max 8000 --out-of-pocket-met 500 --start-date 2026-12-07`,
  ),
  'uhc-denied-spravato': flags(
    `--payer UHC --plan-kind employer-insured --state CA ${TRD} --product spravato --age 38 --stage denied --denied-on 2026-10-02 --received-on 2026-10-06 --denial-reason step-therapy --trial "sertraline 25 mg 3 weeks no-response" --trial "venlafaxine 150 mg 10 weeks no-response"`,
  ),
  'aetna-appeal-denied': flags(
    `--payer aetna --plan-kind employer-self-funded --state FL ${TRD} --product iv-ketamine --age 43 --stage appeal-denied --denied-on 2026-09-15 --received-on 2026-09-20 --denial-reason experimental`,
  ),
  'medicare-crps-iv': flags(
    '--plan-kind original-medicare --state FL --condition crps --icd10 G90.511 --product iv-ketamine --age 70',
  ),
  'medicare-spravato': flags(`--plan-kind original-medicare --state NY ${TRD} --product esketamine --age 68`),
  'plan-excludes-iv': flags(
    `--payer anthem --plan-kind employer-insured --state NY ${TRD} --product iv-ketamine --age 29 --excludes iv-ketamine`,
  ),
  'suicidal-thoughts': flags(
    '--payer bcbstx --plan-kind marketplace --state TX --condition "severe depression" --product spravato --age 33 --suicidal-ideation --urgent',
  ),
  'va-iv': flags(`--plan-kind va --state AZ ${TRD} --product iv-ketamine --age 55`),
  'unlisted-payer': flags(`--payer unlisted --plan-kind marketplace --state GA ${TRD} --product esketamine --age 45`),
  'at-home-lozenge': flags(
    '--payer cigna --plan-kind marketplace --state FL --condition ptsd --product oral-ketamine --age 40',
  ),
};
