const { appendFileSync } = require('node:fs');
const { reporters } = require('mocha');

/** Mocha's own spec output, and one line of totals for `run` to add up. */
module.exports = class extends reporters.Spec {
  epilogue() {
    super.epilogue();
    appendFileSync(process.env.TALLY, `${this.stats.passes} ${this.stats.failures}\n`);
  }
};
