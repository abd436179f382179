/** The addresses of the phone line. */
export const PATHS = {
  voice: '/v1/phone/voice',
  gather: '/v1/phone/gather',
  voicemail: '/v1/phone/voicemail',
  status: '/v1/phone/status',
  recording: '/v1/phone/recording',
  brief: '/v1/phone/transfer/brief',
  decide: '/v1/phone/transfer/decide',
  join: '/v1/phone/transfer/join',
  room: '/v1/phone/transfer/room',
  returned: '/v1/phone/transfer/returned',
  leg: '/v1/phone/transfer/leg',
  cold: '/v1/phone/transfer/cold',
  answered: '/v1/phone/transfer/answered',
  dialled: '/v1/phone/transfer/dialled',
  media: '/v1/phone/media',
  relay: '/v1/phone/relay',
} as const;
