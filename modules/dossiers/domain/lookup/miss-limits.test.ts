import assert from "node:assert/strict";
import { test } from "node:test";
import { beginsToHold, isHeldBack, missLimits } from "./miss-limits.ts";

test("as many tries as allowed are made, and the next is held back, in the hour and in the day", () => {
	for (const scope of ["code", "phone", "network", "all"] as const) {
		const { hour, day } = missLimits[scope];
		assert.equal(isHeldBack([{ scope, hour, day: hour }]), false);
		assert.deepEqual(beginsToHold([{ scope, hour, day: hour }]), [scope]);
		assert.equal(isHeldBack([{ scope, hour: hour + 1, day: hour + 1 }]), true);
		assert.equal(isHeldBack([{ scope, hour: 1, day }]), false);
		assert.equal(isHeldBack([{ scope, hour: 1, day: day + 1 }]), true);
		assert.deepEqual(beginsToHold([{ scope, hour: 1, day: 2 }]), []);
	}
});
