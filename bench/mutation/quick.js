// A property that fails need not look for the smallest example: that it fails is all a mutation run asks.
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 300 });
