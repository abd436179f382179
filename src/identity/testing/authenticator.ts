import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_KEY = 0x40;
const AAGUID = Buffer.alloc(16);

/** A security key in software: it makes one passkey, and signs with it as a real one does (WebAuthn, ES256). */
export class Authenticator {
  readonly #id = randomBytes(32);
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });
  #user = '';
  #uses = 0;
  /** What it puts into its answers in place of the truth, for tests of what is refused. */
  readonly #lies: { readonly userVerified?: boolean; readonly challenge?: string };

  constructor(lies: { readonly userVerified?: boolean; readonly challenge?: string } = {}) {
    this.#lies = lies;
  }

  /** Makes a passkey for a page, with a packed self-attestation. */
  create(options: PublicKeyCredentialCreationOptionsJSON, origin: string): RegistrationResponseJSON {
    this.#user = options.user.id;
    const clientData = this.#clientData('webauthn.create', options.challenge, origin);
    const data = Buffer.concat([this.#data(options.rp.id ?? '', HAS_KEY), AAGUID, this.#credential()]);
    const signature = this.#sign(data, clientData);
    const attestation = Buffer.concat([
      ...[map(3), text('fmt'), text('packed')],
      ...[text('attStmt'), map(2), text('alg'), Buffer.from([0x26]), text('sig'), bytes(signature)],
      ...[text('authData'), bytes(data)],
    ]);
    return {
      ...this.#named(),
      response: {
        clientDataJSON: clientData.toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  /** Signs in at a page with the passkey. */
  get(options: PublicKeyCredentialRequestOptionsJSON, origin: string): AuthenticationResponseJSON {
    this.#uses += 1;
    const clientData = this.#clientData('webauthn.get', options.challenge, origin);
    const data = this.#data(options.rpId ?? '', 0);
    return {
      ...this.#named(),
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: this.#sign(data, clientData).toString('base64url'),
        userHandle: this.#user,
      },
    };
  }

  #named() {
    const id = this.#id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
  }

  #clientData(type: string, challenge: string, origin: string): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge: this.#lies.challenge ?? challenge, origin, crossOrigin: false }),
    );
  }

  #data(site: string, flags: number): Buffer {
    const verified = this.#lies.userVerified === false ? 0 : USER_VERIFIED;
    const rest = Buffer.alloc(5);
    rest.writeUInt8(flags | USER_PRESENT | verified, 0);
    rest.writeUInt32BE(this.#uses, 1);
    return Buffer.concat([sha256(site), rest]);
  }

  /** The credential's id and its public key (COSE: EC2, ES256, P-256). */
  #credential(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.#id.length);
    const [head, ofX, ofY] = [[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01], [0x21], [0x22]];
    const point = (text: string) => bytes(Buffer.from(text, 'base64url'));
    return Buffer.concat([
      length,
      this.#id,
      Buffer.from(head),
      Buffer.from(ofX),
      point(x),
      Buffer.from(ofY),
      point(y),
    ]);
  }

  #sign(data: Buffer, clientData: Buffer): Buffer {
    return sign('sha256', Buffer.concat([data, sha256(clientData)]), this.#keys.privateKey);
  }
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}

/** CBOR (RFC 8949), as little of it as an attestation needs. */
function map(entries: number): Buffer {
  return Buffer.from([0xa0 + entries]);
}

function text(content: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + content.length]), Buffer.from(content)]);
}

function bytes(content: Buffer): Buffer {
  const head =
    content.length < 256 ? [0x58, content.length] : [0x59, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}
