/** Names what the shop asks consent for; what was granted under another version is asked anew. */
export const NOTICE_VERSION = 'gyeol-2';
