/**
 * fast-check with one seed for all, so that what passes today passes tomorrow. FUZZ_SEED=7 takes another one, FUZZ_RUNS=…
 * a new one each time.
 */
import fc from 'fast-check';

const { FUZZ_SEED, FUZZ_RUNS } = process.env;
if (FUZZ_SEED !== undefined || FUZZ_RUNS === undefined) {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(FUZZ_SEED ?? 20261126) });
}

export default fc;
