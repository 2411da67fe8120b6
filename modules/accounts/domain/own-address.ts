/**
 * Where to go after signing in: only a path of ours. `//host`, `/\host`, a scheme, or control
 * characters (which browsers drop before they read the address) would lead elsewhere.
 */
export function ownAddress(typed: string | undefined): string {
	if (!typed || typed.length > 2000) return "/";
	if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e\u00a0-\uffff]*$/.test(typed)) return "/";
	const ours = "http://own.invalid";
	if (!URL.canParse(typed, ours)) return "/";
	const parsed = new URL(typed, ours);
	if (parsed.origin !== ours) return "/";
	// The edge puts the language before addresses by itself.
	const path = parsed.pathname.replace(/^\/en(?=\/|$)/, "") || "/";
	// Signing in to be shown the sign-in page, or to be signed out, helps nobody.
	if (path.startsWith("//") || /^\/dang-(nhap|xuat)(\/|$)/.test(path)) return "/";
	return path + parsed.search + parsed.hash;
}
