import type { Context } from "hono";
import type { Asset } from "./web.ts";

/** Fonts, sheet and islands under names that hold their digest: kept by the browser for good. */
export function serveAsset(assets: readonly Asset[]) {
	const byPath = new Map(assets.map((asset) => [asset.path, asset]));
	return (context: Context): Response | Promise<Response> => {
		const asset = byPath.get(context.req.path);
		if (!asset) return context.notFound();
		const packed =
			asset.gzip && /\bgzip\b/.test(context.req.header("accept-encoding") ?? "") ? asset.gzip : null;
		return new Response((packed ?? asset.bytes) as Uint8Array<ArrayBuffer>, {
			headers: {
				"content-type": asset.contentType,
				"cache-control": "public, max-age=31536000, immutable",
				vary: "Accept-Encoding",
				...(packed ? { "content-encoding": "gzip" } : {}),
			},
		});
	};
}
