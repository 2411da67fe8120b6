import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { keepingSms, makeSms, SmsRefusedForGood } from "./sms.ts";

const taken: { readonly body: unknown; readonly token: string | undefined }[] = [];
let status = 202;
const server = createServer((request, response) => {
	const parts: Buffer[] = [];
	request.on("data", (part: Buffer) => parts.push(part));
	request.on("end", () => {
		taken.push({ body: JSON.parse(Buffer.concat(parts).toString()), token: request.headers.authorization });
		response.writeHead(status).end("{}");
	});
});
before(() => new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening)));
after(() => new Promise<void>((closed) => server.close(() => closed())));

const sms = { id: "a", to: "0901234678", text: "Hồ sơ H20: hẹn lại ngày 12/03/2026" };
const gateway = (demo = false) =>
	makeSms({ smsUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/gui`, smsToken: "t", demo });

test("a message arrives at the gateway with its id and token", async () => {
	assert.equal(await gateway().send(sms), "sent");
	assert.deepEqual(taken.at(-1), { body: sms, token: "Bearer t" });
});

test("a refusal for good is told apart from what may go another time", async () => {
	for (const [answer, forGood] of [
		[400, true],
		[422, true],
		[401, false],
		[408, false],
		[429, false],
		[500, false],
		[503, false],
	] as const) {
		status = answer;
		const error = await gateway()
			.send(sms)
			.then(
				() => null,
				(thrown: unknown) => thrown,
			);
		assert.ok(error instanceof Error);
		assert.equal(error instanceof SmsRefusedForGood, forGood, String(answer));
	}
	status = 202;
	const nobody = makeSms({ smsUrl: "http://127.0.0.1:1/", smsToken: undefined, demo: false });
	await assert.rejects(nobody.send(sms), (error) => !(error instanceof SmsRefusedForGood));
});

test("in the demo, and without a gateway, nothing leaves", async () => {
	const before = taken.length;
	assert.equal(await gateway(true).send(sms), "kept");
	assert.equal(makeSms({ demo: false }), keepingSms);
	assert.equal(taken.length, before);
});

test("an address that is none is refused at the start", () => {
	for (const smsUrl of ["tel:113", "not a url"])
		assert.throws(() => makeSms({ smsUrl, demo: false }), { code: "sms/settings-unreadable" });
});
