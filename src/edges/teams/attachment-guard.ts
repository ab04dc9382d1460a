import type { Activity } from 'botbuilder';

/**
 * Is this message exactly what Teams sends for plain text? Everything else is treated as an image or a file, and nothing
 * of it is opened, fetched, kept or repeated. An allow-list by shape: what is not known is refused. Text too arrives with
 * an HTML twin, so the twin may hold nothing but the marks of plain writing.
 * Source: Microsoft's "Send and receive files" page, and payloads seen; other clients are not documented.
 */
export function isPlainText({ attachments, text }: Pick<Activity, 'attachments' | 'text'>): boolean {
  if (!holdsOnlyWriting(text ?? '')) return false;
  if (attachments === undefined || attachments === null) return true;
  return Array.isArray(attachments) && attachments.length <= 1 && attachments.every(isTwinOfText);
}

function isTwinOfText(attachment: unknown): boolean {
  if (typeof attachment !== 'object' || attachment === null) return false;
  const { contentType, content, ...rest } = attachment as Record<string, unknown>;
  return (
    contentType === 'text/html' &&
    typeof content === 'string' &&
    Object.values(rest).every((value) => value === undefined || value === null) &&
    holdsOnlyWriting(content)
  );
}

/** Every tag is one of plain writing, with no attributes but those of a mention. */
const holdsOnlyWriting = (html: string): boolean =>
  [...html.matchAll(/<[!/?a-z][^>]*(?:>|$)/gi)].every(([tag]) => writing.test(tag) || mention.test(tag));

const writing =
  /^<(?:\/?(?:p|div|br|span|strong|em|b|i|u|s|ul|ol|li|blockquote|pre|code|at)\s*\/?|div itemprop="copy-paste-block")>$/i;
/** Clients put the marks of a mention in different orders. */
const mention =
  /^<(?:at(?: id="\d+")?|span(?= [^>]*itemtype="http:\/\/schema\.skype\.com\/Mention")(?: (?:itemtype="http:\/\/schema\.skype\.com\/Mention"|itemscope(?:="")?|itemid="\d+")){1,3})>$/i;
