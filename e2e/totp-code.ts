import { Secret, TOTP } from "otpauth";

/** What an authenticator app would show for the key on the page. */
export const totpCode = (shown: string, at: number): string =>
	new TOTP({ secret: Secret.fromBase32(shown.replaceAll(" ", "")) }).generate({ timestamp: at });
