/** What a TwiML element may have; an attribute or child beyond these is a schema warning, and is ignored. */
export interface ElementRule {
  readonly attributes: readonly string[];
  readonly children: readonly string[];
}

const STATUS = ['statusCallback', 'statusCallbackEvent', 'statusCallbackMethod'];
const RECORDING = [
  'recordingStatusCallback',
  'recordingStatusCallbackEvent',
  'recordingStatusCallbackMethod',
];
const MACHINE = [
  'machineDetection',
  'machineDetectionSilenceTimeout',
  'machineDetectionSpeechEndThreshold',
  'machineDetectionSpeechThreshold',
  'machineDetectionTimeout',
  'amdStatusCallback',
  'amdStatusCallbackMethod',
];
const SSML = 'break emphasis lang p phoneme prosody s say-as sub w'.split(' ');
const VERBS = 'Connect Dial Gather Hangup Pause Play Record Redirect Reject Say Start Stop'.split(' ');

function rule(attributes: string, children = '', ...more: readonly (readonly string[])[]): ElementRule {
  return { attributes: [...words(attributes), ...more.flat()], children: words(children) };
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** The elements this double carries out, by name; the attributes are the vendor's. */
export const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  Response: { attributes: [], children: VERBS },
  Say: { attributes: ['voice', 'language', 'loop'], children: SSML },
  Play: rule('digits loop'),
  Pause: rule('length'),
  Gather: rule(
    'action actionOnEmptyResult bargeIn debug enhanced finishOnKey hints input language maxSpeechTime method numDigits partialResultCallback partialResultCallbackMethod profanityFilter speechModel speechTimeout timeout',
    'Say Play Pause',
  ),
  Record: rule(
    'action method timeout finishOnKey maxLength playBeep trim transcribe transcribeCallback recordingConfigurationId',
    '',
    RECORDING,
  ),
  Redirect: rule('method'),
  Reject: rule('reason'),
  Hangup: rule(''),
  Connect: rule('action method', 'Stream ConversationRelay'),
  Start: rule('action method', 'Stream Recording'),
  Stop: rule('', 'Stream'),
  Stream: rule(
    'url name track statusCallback statusCallbackMethod connectorName audioFormat sampleRate',
    'Parameter',
  ),
  Recording: rule('channels track trim recordingConfigurationId', '', RECORDING),
  ConversationRelay: rule(
    'url language ttsLanguage ttsProvider voice transcriptionLanguage transcriptionProvider speechModel profanityFilter dtmfDetection welcomeGreeting partialPrompts interruptible interruptSensitivity welcomeGreetingInterruptible debug preemptible hints intelligenceService events elevenlabsTextNormalization reportInputDuringAgentSpeech backgroundnoisereduction deepgramsmartformat ignorebackchannel speechtimeout',
    'Language Parameter',
  ),
  Language: rule('code ttsProvider voice transcriptionProvider speechModel'),
  Parameter: rule('name value'),
  Dial: rule(
    'action method timeout timeLimit callerId hangupOnStar record recordingTrack recordingConfigurationId trim answerOnBridge ringTone sequential referUrl referMethod events passports',
    'Number Client Sip Conference',
    RECORDING,
  ),
  Number: rule('url method sendDigits byoc', '', STATUS, MACHINE),
  Client: rule('url method', 'Identity Parameter', STATUS),
  Identity: rule(''),
  Sip: rule('url method username password', '', STATUS, MACHINE),
  Conference: rule(
    'muted beep startConferenceOnEnter endConferenceOnExit waitUrl waitMethod maxParticipants record recordingConfigurationId region coach trim jitterBufferSize participantLabel eventCallbackUrl',
    '',
    STATUS,
    RECORDING,
  ),
};
