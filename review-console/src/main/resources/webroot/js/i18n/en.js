/** English copy. */
export const en = {
  nav: {
    label: 'Main', queue: 'Queue', rooms: 'Rooms', desk: 'Scripts', lexicon: 'Lexicon', stats: 'Figures', audit: 'Audit', admin: 'Admin', callbacks: 'Call-backs',
    skip: 'Skip to content', decided: '{n} decided today', language: '中', languageLabel: '切换到中文', theme: 'Switch light and dark',
    signOut: 'Sign out', password: 'Change password', keys: 'Keyboard', home: 'Claimwatch home', me: 'Your menu',
  },
  signIn: {
    title: 'Sign in', login: 'Login', password: 'Password', submit: 'Sign in', busy: 'Signing in…',
    wrong: 'Login or password is wrong. Check both; an administrator can reset a lost password.',
    firstChange: 'This password was generated. Choose your own before you start.',
  },
  password: {
    title: 'Change password', old: 'Current password', next: 'New password', again: 'New password again', hint: 'At least 12 characters; not your login, not the old one.',
    submit: 'Save new password', differ: 'The two new passwords differ.', short: 'The new password needs at least 12 characters.', done: 'Password changed. Other devices have been signed out.',
  },
  queue: {
    title: 'Waiting for a decision', all: 'All categories', severities: 'All levels', category: 'Filter by category', severity: 'Filter by level',
    waiting: '{n} waiting', arrived: '{n} new – show them (R)', empty: 'The queue is empty.', emptyFiltered: 'Nothing waits under this filter.',
    showAll: 'Show all', last: 'Last flag: {ago} ago.', never: 'Nothing has been flagged yet.', rooms: '{live} rooms are live, {flags} flags so far.', seeRooms: 'Watch the rooms',
    more: 'Show more', held: '{by} is on it', gone: '{by} decided: {measure}', goneUnknown: 'Somebody else decided', withdrawn: 'Withdrawn: the final words did not bear it out',
    provisional: 'still being heard', corrected: 'corrected on air', escalated: 'for a lead', repeats: 'said {n} times in this show', back: 'Back to the queue', loading: 'Loading…', mine: 'you are on it',
    announce: '{n} new cases waiting', unsent: 'To be sent: {measure}',
  },
  severity: { high: 'High', medium: 'Medium', low: 'Low', label: 'Severity {word}' },
  case: {
    title: '{room} · {title}', context: 'What was said', hero: 'The flagged words', live: 'Live', ended: 'The show has ended', earlier: 'Show earlier', marks: 'Flags in this show',
    marksLabel: 'Flags over the course of this show, {total} in all', watching: '{n} watching', tier: 'patrol tier {n}', host: 'Host {name}', confidence: 'confidence {value}',
    unsure: 'Low confidence: judge by the context', asr: 'possibly misheard', provisional: 'Still being heard; the words may change', caption: 'On screen', said: 'Said {n} times in this show, before that:',
    corrected: 'The host took it back on air:', undone: 'Undone', none: 'Nothing selected', pick: 'Choose a case on the left, or press J.', missing: 'There is no such case, or you may not see it.',
    share: 'Open on its own page', leased: '{by} is on it; free after {until}.', next: 'Next', toRoom: 'Whole show', tailLost: 'The live transcript cannot be read right now; trying again.',
    otherSegment: 'Read together with the sentence next to it',
  },
  verdict: {
    facts: 'Facts',
    title: 'Decide', product: 'Product', unknownProduct: 'It is not known what was on sale', unknownCategory: 'Product category unknown: judged as ordinary goods.', noPassport: 'Nothing is known of its registrations.',
    noRegistration: 'No registration or filing', registrations: 'Registrations', functions: 'Approved functions', adApproval: 'Advertisement approval', price: 'Price {price}', listPrice: 'crossed out {price}',
    needsPassport: 'If the product is registered for this function the words may be lawful. Check the registration first.', law: 'Law', uncertainLaw: 'to be checked by counsel', noLaw: 'This entry names no article.', penalty: 'Penalty: {text}',
    suggestion: 'What may be said', noSuggestion: 'There is no lawful way to say this; leave it out.', why: 'How it was judged', measures: 'Measure', reason: 'Reason', otherReason: 'Another reason, in words', note: 'Note (optional)',
    term: 'For how long', confirm: 'Confirm: {measure}', choose: 'Choose a measure first', needReason: 'Choose a reason or write one.', readOnly: 'Your role may look, but not decide.',
    decided: '{by} decided at {at}: {measure}', takenBack: 'taken back ({at})', until: 'until {at}', history: 'What was done', notes: 'Notes', addNote: 'Write a note', saveNote: 'Save note', cancel: 'Cancel',
    handOver: 'Hand over', handOverTo: 'Hand over to', noColleagues: 'Nobody can take it over right now.', handedOver: 'Handed over to {name}', noReplay: 'The platform gave no replay address.', heldBy: '{by} is on this case until {until}.',
    waiting: 'Kept; it will be sent once connected.', sending: 'Sending…', effective: 'takes effect {at}', withdrawn: 'Withdrawn: the final words did not bear it out. Nothing to do.', days: '{n} days', reopened: 'Open again for a decision.', heavy: 'Takes effect after ten seconds; until then you can take it back.',
  },
  reasons: {
    notClaim: 'Not a claim', registered: 'Registered for this function', misheard: 'Misheard by the recogniser', quoted: 'Quotes, asks or refutes', allowed: 'Backed by a named source',
    repeated: 'Repeated after a reminder', health: 'Endangers health', money: 'May cost people money', evasion: 'Coded wording to evade checks', refused: 'Refused to correct on air',
  },
  measure: {
    dismiss: 'Dismiss', 'ask-correction': 'Ask correction', warn: 'Warn', 'limit-functions': 'Limit functions', 'limit-reach': 'Limit reach', 'pause-stream': 'Pause stream',
    suspend: 'Suspend', 'close-account': 'Close account', 'bar-registration': 'Bar re-registering', blacklist: 'Blacklist', escalate: 'Ask a lead',
  },
  back: {
    done: 'Decided: {measure} · {room}', waiting: 'Not sent yet: {measure} · {room}', sending: 'Sending: {measure} · {room}', 'taken-back': 'Taken back: {measure} · {room}',
    failed: 'Did not work: {measure} · {room}. {problem}', conflict: '{by} was first on this case in {room}; your decision did not count.', conflictAt: '{by} was first on this case in {room}, at {at}; your decision did not count.', somebody: 'A colleague', undo: 'Take back', open: 'Look', close: 'OK', seconds: '{n} s to take it back', region: 'Decisions just made',
  },
  connection: { down: 'Connection lost for {ago}. The queue stays readable; decisions are sent once it is back.', unsent: '{n} decisions wait to be sent.', retry: 'Reconnect now', region: 'Connection' },
  keys: {
    title: 'Keyboard', next: 'Next / previous case', measure: 'Choose a measure; 1 again: another reason', confirm: 'Confirm', back: 'Take back the last decision', hand: 'Hand over', note: 'Write a note', listen: 'Listen to the replay', help: 'Show the keys',
    escape: 'Drop the choice', refresh: 'Show new arrivals', close: 'Close',
  },
  rooms: {
    title: 'Rooms', intro: 'Riskiest first.', room: 'Room', audience: 'Audience', tier: 'Tier', category: 'Declared', trend: 'Flags over the show', open: 'Waiting', flags: 'Flags', last: 'Last flagged words',
    live: 'live', ended: 'ended', none: 'No rooms yet. They appear once transcripts are sent to /api/v1/segments with an API key.', patrol: 'Start patrol', stop: 'Stop patrol', patrolling: 'Now at {room}',
    trendLabel: '{n} flags in this show',
  },
  room: { title: 'Show record of {room}', transcript: 'Transcript', onlyFlagged: 'Flagged only', earlier: 'Show earlier', empty: 'Nothing has been said yet.', facts: 'About this show', agency: 'Agency {name}', operator: 'Operator {name}', began: 'began {at}', count: '{n} marks', live: 'updates live' },
  lexicon: {
    title: 'Lexicon', label: 'Search entries', placeholder: 'Wording, article, category or id', hint: 'For example: immunity, 第十七条, price', none: 'Nothing found. Try other words, or fewer.', version: 'Lexicon version {version}', found: '{n} entries',
    patterns: 'Patterns', law: 'Law', says: 'Flagged', not: 'Not flagged', suggestion: 'What may be said', back: 'Back to search', start: 'Type a wording or an article; results come as you type.', lang: 'Language', id: 'Id',
  },
  desk: {
    title: 'Script check', intro: 'Paste a script before the show; every line is judged. The text is used for this check only.', text: 'The script, a paragraph a line', category: 'Product category', unknown: 'Not sure (ordinary goods)', check: 'Check', checking: 'Checking…', again: 'Check again', edit: 'Edit all',
    clean: 'Nothing found.', found: '{n} paragraphs need a change', gone: 'All mended.', paragraph: 'Paragraph {n}', rewrite: 'Rewrite this one', recheck: 'Done – check it again', cancel: 'Leave it', fine: 'Nothing found in this paragraph', stillBad: 'This paragraph still has a problem',
    below: 'low confidence, for your information', suggestion: 'What may be said', copy: 'Copy script', copied: 'Copied', empty: 'Paste a script first.', chars: '{n} / 100,000 characters', cut: 'Leave the marked words out',
  },
  stats: {
    title: 'Figures', range: 'Span', day: 'Last 24 hours', week: 'Last 7 days', month: 'Last 30 days', flags: 'Flags', cases: 'Cases', open: 'Waiting', decided: 'Decided', dismissed: 'Dismissed', perHour: 'When are most unlawful claims made?', perDay: 'On which days are most unlawful claims made?',
    byCategory: 'Which kinds of claims are the most frequent?', byMeasure: 'What was done about them?', byEntry: 'Which entries are right, and which are often dismissed?', upheld: 'Upheld', undecided: 'Nothing decided yet, so nothing to compare.', entry: 'Entry', count: 'Cases', precision: 'Share upheld', none: 'No data for this span.', axis: 'Flags', partial: 'Dashed: not over yet.', share: '{n} of the decided',
  },
  audit: { verify: 'Check the whole chain', intact: '{n} rows are as they were written.', broken: 'From row {n} on they are not as written: secure the data and tell an administrator now.', title: 'Audit log', intro: 'Only ever added to; each hash covers the one before.', at: 'When', by: 'Who', action: 'Did', subject: 'To what', detail: 'Details', hash: 'Hash', more: 'Earlier', none: 'Nothing recorded yet.', number: 'No.' },
  admin: {
    title: 'Admin', people: 'People', keys: 'API keys', login: 'Login', name: 'Name', roles: 'Roles', state: 'State', active: 'active', disabled: 'disabled', mustChange: 'must change password', add: 'Add person', disable: 'Disable', enable: 'Enable', used: 'Last used', reset: 'Reset password', tenant: 'Platform (tenant)',
    label: 'Used for', created: 'Made', addKey: 'Make a key', revoke: 'Revoke', revoked: 'revoked', secret: 'Shown only this once. Hand it over now:', keySecret: 'Shown only this once. Keep it now:', sure: 'Click again to confirm', needRole: 'Choose at least one role.', done: 'Done', loginHint: 'lower-case letters, digits, dots, dashes',
  },
  callbacks: {
    title: 'Call-backs', intro: 'Decisions, and flags if wanted, are posted to these addresses, signed, and tried for three days.', refresh: 'Read again', none: 'Nobody is called back yet.', add: 'Call an address back', url: 'Address (https)', withFlags: 'Flags too', both: 'decisions and flags', decisionsOnly: 'decisions',
    secret: 'The secret is shown only this once. Give it to the receiver now; it verifies with it what comes:', state: 'State', active: 'active', paused: 'paused: what happens waits', gone: 'off: it answered that it wants no more', created: 'Made', waiting: 'Waiting', oldest: '· the oldest for {age}', dead: 'Given up', skipped: 'Left out (too many waited)',
    delivered: 'Last taken', failed: 'Last refused', overlap: 'Old secret signs until', test: 'Send a test event', tested: 'A test event is on its way. Read again to see whether it was taken.', pause: 'Pause', resume: 'Resume', rotate: 'Replace the secret', delete: 'Delete', showDead: 'What was given up ({n})',
    happened: 'Happened', what: 'What', subject: 'About', attempts: 'Attempts', gaveUp: 'Given up', why: 'Last failure', again: 'Send again', allAgain: 'Send all again',
    because: {
      gone: 'It answered 410: it wants no more', redirect: 'It answered {given}, elsewhere; redirects are not followed, give the final address', answered: 'It answered {given}', slow: 'No answer within {given} s', tls: 'TLS failed; its certificate should be looked at', unreachable: 'It could not be reached', waited: 'It waited too long and was not sent',
      notPublic: 'The name leads to {given}, which is no public address; not sent', unknown: 'Nobody knows the name {given}', notHttps: 'The address is not https; not sent',
    },
    types: { decision_made: 'decision', decision_taken_back: 'decision taken back', flag_raised: 'flag', flag_confirmed: 'flag confirmed', flag_withdrawn: 'flag withdrawn', test: 'test' },
  },
  role: { operator: 'operator', agency: 'agency', moderator: 'moderator', lead: 'lead', 'lexicon-editor': 'lexicon editor', auditor: 'auditor', admin: 'administrator' },
  claim: {
    'absolute-term': 'Absolute term', 'medical-efficacy': 'Medical efficacy', 'health-function': 'Health function', 'cosmetic-efficacy': 'Cosmetic efficacy', 'efficacy-guarantee': 'Guaranteed effect', 'safety-guarantee': 'Guaranteed safety', 'false-endorsement': 'False endorsement',
    'unsourced-data': 'Unsourced data', price: 'Misleading price', scarcity: 'False scarcity', disparagement: 'Disparagement', 'investment-return': 'Promised return', 'education-promise': 'Education promise', 'real-estate-promise': 'Property promise', alcohol: 'Alcohol', diversion: 'Diversion off platform',
    'ai-disclosure': 'AI not disclosed', 'missing-statement': 'Missing statement', other: 'Other',
  },
  goods: {
    food: 'Ordinary food', 'health-food': 'Health food', 'special-food': 'Special food', 'infant-food': 'Infant food', cosmetics: 'Cosmetics', drug: 'Drug', 'medical-device': 'Medical device', disinfectant: 'Disinfectant', alcohol: 'Alcohol', education: 'Education', finance: 'Finance', 'real-estate': 'Property',
    appliance: 'Appliance', apparel: 'Clothing', jewellery: 'Jewellery', agriculture: 'Farm produce', service: 'Service', other: 'Other',
  },
  transform: {
    width: 'width', traditional: 'traditional form', variant: 'variant form', numeral: 'numeral', repeat: 'repeats', filler: 'filler', separator: 'separators', emoji: 'emoji', 'zero-width': 'zero-width', pinyin: 'pinyin', initials: 'initials', homophone: 'homophone', codeword: 'codeword',
    'split-character': 'split character', leet: 'look-alikes',
  },
  problem: {
    'address-not-https': 'The address must begin with https://. callbacks.plain-http may allow others.', 'address-malformed': 'The address is not complete or not well written; it should be like https://name/path.', 'address-with-secret': 'The address must hold neither a password nor a #. What is sent is signed; no password is needed.',
    'address-unknown': 'Nobody knows this name. Check how it is written.', 'address-not-public': 'The address leads to this machine, a private or a reserved network, which may not be called. If it must be, an administrator allows the network in callbacks.networks.',
    offline: 'The server cannot be reached. Check the network and try again.', 'bad-request': 'Something in the form is wrong. Check it and try again.', 'invalid-event': 'Something in the form is wrong. Check it and try again.', unauthenticated: 'Your session is over. Sign in again.', forbidden: 'Your role does not allow this. Ask an administrator if you need it.',
    'not-found': 'Not found. It may be past its keeping time, or the address is wrong.', conflict: 'Somebody was faster.', 'too-large': 'Too long; send it in parts.', 'unsupported-media-type': 'This page is out of date. Reload it and try again.', 'rate-limited': 'Too fast. Wait a moment and try again.', overloaded: 'Busy. Try again in a moment.',
    'storage-failed': 'Nothing can be stored right now. Try again; if it lasts, tell an administrator.', stopping: 'This server is stopping. Try again in a moment.', internal: 'Something broke on our side. Try again; if it lasts, tell an administrator.', csrf: 'This page has expired. Reload it and try again.', 'password-change-required': 'Change the generated password first.', 'too-late': 'Too late to take it back.', exists: 'This login is taken.', 'not-allowed': 'This address may not be called.', 'own-account': 'You cannot do this to your own account.', leased: 'A colleague is on this case.',
  },
  page: { missing: 'No such page', missingHelp: 'The address may be wrong.', home: 'Back to the queue', retry: 'Try again', loading: 'Loading…' },
};
