import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { secondsToWait } from "./lock-out.ts";
import { ownAddress } from "./own-address.ts";
import { passwordFault } from "./password-rules.ts";
import { readRecoveryCode, recoveryCodeFrom } from "./recovery-code.ts";
import { foldSignInName } from "./sign-in-name.ts";
import { newTotpSecret, totpAddress, totpCodeAt, totpStep } from "./totp.ts";

test("after signing in one goes to an own address and nowhere else", () => {
	for (const away of [
		"https://evil.example",
		"//evil.example",
		"/\\evil.example",
		"/\t/evil.example",
		"javascript:alert(1)",
		"/..//evil.example",
		"/en//evil.example",
		"",
		"tinh/lang-son",
		"/dang-nhap?continue=/x",
		"/en/dang-xuat",
	])
		assert.equal(ownAddress(away), "/", away);
	assert.equal(
		ownAddress("/tinh/lang-son?ngay=2026-11-22#co-quan"),
		"/tinh/lang-son?ngay=2026-11-22#co-quan",
	);
	assert.equal(ownAddress("/en/tinh/lang-son"), "/tinh/lang-son");
	assert.equal(ownAddress("/tim-kiem?q=xã"), "/tim-kiem?q=x%C3%A3");
});

test("whatever is typed as the address to go on to, a browser stays on our host", () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.webUrl(),
				fc.string().map((s) => `/${s}`),
			),
			(typed) => {
				const resolved = new URL(ownAddress(typed), "https://guong.example.vn");
				assert.equal(resolved.origin, "https://guong.example.vn");
			},
		),
		{ seed: 20261122, numRuns: 2000 },
	);
});

test("no composition is asked of a password: a sentence of twelve letters is enough", () => {
	assert.equal(passwordFault("bốn con trâu", []), null);
	assert.equal(passwordFault("mười một kt", []), "too-short");
	assert.equal(passwordFault("🐃🐃🐄🐄🐖🐖🐓🐓🦆🦆🐕🐈 làng", []), null);
});

test("passwords everybody tries are refused in their disguises", () => {
	for (const common of [
		"matkhau123456",
		"M@tkhau2026!!",
		"password1234",
		"PasswordPassword",
		"123456789012",
		"000000000000",
		"qwertyuiop12",
		"abcdefghijkl",
		"AnhYeuEm1234",
		"quantrihethong",
		"Admin@123456",
		"aaaaaaaaaaaaaaaa",
	])
		assert.equal(passwordFault(common, []), "common", common);
});

test("one's own name with a year behind it is refused; a long sentence that contains it is not", () => {
	const words = ["Nguyễn Văn Hùng", "hung.nguyen@thientan.gov.vn", "Thiện Tân"];
	assert.equal(passwordFault("NguyenVanHung1980", words), "about-you");
	assert.equal(passwordFault("thientan@2026@", words), "about-you");
	assert.equal(passwordFault("ở Thiện Tân có bốn con trâu", words), null);
});

test("the wait doubles from the fifth wrong attempt and never passes a quarter of an hour", () => {
	const none = { count: 0, secondsAgo: 0 };
	const waits = [4, 5, 6, 7, 9, 10, 500].map((count) => secondsToWait({ count, secondsAgo: 0 }, none));
	assert.deepEqual(waits, [0, 30, 60, 120, 480, 900, 900]);
	assert.equal(secondsToWait({ count: 5, secondsAgo: 30 }, none), 0);
	// A clock set back: the last attempt seems to lie in the future.
	assert.equal(secondsToWait({ count: 5, secondsAgo: -86_400 }, none), 30);
	assert.equal(secondsToWait(none, { count: 29, secondsAgo: 0 }), 0);
	assert.equal(secondsToWait(none, { count: 30, secondsAgo: 0 }), 30);
});

test("a code of the authenticator is right for its own step and one either side, and never twice", () => {
	const secret = newTotpSecret();
	const now = Date.UTC(2026, 10, 22, 3);
	const at = (seconds: number) => totpCodeAt(secret, now + seconds * 1000);
	const step = now / 30_000;
	assert.equal(totpStep(secret, at(0), now, 0), step);
	assert.equal(totpStep(secret, ` ${at(-30).slice(0, 3)} ${at(-30).slice(3)}`, now, 0), step - 1);
	assert.equal(totpStep(secret, at(30), now, 0), step + 1);
	assert.equal(totpStep(secret, at(-60), now, 0), null);
	assert.equal(totpStep(secret, at(0), now, step), null);
	assert.equal(totpStep(secret, "", now, 0), null);
});

test("codes agree with the test values of RFC 6238, appendix B", () => {
	// The RFC prints eight digits for the ASCII secret "12345678901234567890"; ours are their last six.
	const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
	for (const [seconds, eight] of [
		[59, "94287082"],
		[1111111109, "07081804"],
		[1111111111, "14050471"],
		[1234567890, "89005924"],
		[2000000000, "69279037"],
		[20000000000, "65353130"],
	] as const)
		assert.equal(totpCodeAt(secret, seconds * 1000), eight.slice(2));
	assert.match(
		totpAddress(secret, "Chị Lan"),
		/^otpauth:\/\/totp\/.*secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ/,
	);
});

test("a recovery code is read as people copy it: capitals, blanks, letters mistaken for digits", () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
			const code = recoveryCodeFrom(random);
			assert.match(code, /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
			const copied = code.toUpperCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "l");
			assert.equal(readRecoveryCode(copied), code);
		}),
		{ seed: 20261122 },
	);
	assert.equal(readRecoveryCode("123456"), null);
});

test("sign-in names do not differ by case or by how marks are encoded, but tone marks count", () => {
	assert.equal(foldSignInName(" Chị-LAN@x.vn "), foldSignInName("chị-lan@x.vn".normalize("NFD")));
	assert.notEqual(foldSignInName("lan"), foldSignInName("lán"));
});
