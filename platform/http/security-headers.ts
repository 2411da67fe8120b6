/**
 * The same for every answer. No inline script or style is ever needed, so none is allowed;
 * pages may not be framed; nothing is loaded from elsewhere.
 */
export function securityHeaders(secure: boolean): Readonly<Record<string, string>> {
	return {
		"content-security-policy": [
			"default-src 'none'",
			"script-src 'self'",
			"style-src 'self'",
			"img-src 'self' data:",
			"font-src 'self'",
			"connect-src 'self'",
			"manifest-src 'self'",
			"form-action 'self'",
			"base-uri 'none'",
			"frame-ancestors 'none'",
		].join("; "),
		"x-content-type-options": "nosniff",
		"referrer-policy": "same-origin",
		"cross-origin-opener-policy": "same-origin",
		"cross-origin-resource-policy": "same-origin",
		"permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
		"x-frame-options": "DENY",
		...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
	};
}
