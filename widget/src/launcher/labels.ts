import type { Language } from '../language.ts';

/** What the button says: what it does, how many messages wait, and that the panel can't be loaded now. */
interface Labels {
  readonly open: string;
  readonly close: string;
  readonly unread: (count: number) => string;
  readonly failed: string;
}

/** The button's words in all languages: they are there before anything else is loaded. */
export const LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    open: 'Chat with us',
    close: 'Close the chat',
    unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
    failed: 'The chat can’t be reached now. Try again.',
  },
  es: {
    open: 'Chatee con nosotros',
    close: 'Cerrar el chat',
    unread: (count) => (count === 1 ? '1 mensaje nuevo' : `${count} mensajes nuevos`),
    failed: 'El chat no está disponible ahora. Inténtelo de nuevo.',
  },
  de: {
    open: 'Schreiben Sie uns',
    close: 'Chat schließen',
    unread: (count) => (count === 1 ? '1 neue Nachricht' : `${count} neue Nachrichten`),
    failed: 'Der Chat ist gerade nicht erreichbar. Versuchen Sie es noch einmal.',
  },
  fr: {
    open: 'Écrivez-nous',
    close: 'Fermer le chat',
    unread: (count) => (count === 1 ? '1 nouveau message' : `${count} nouveaux messages`),
    failed: 'Le chat est injoignable pour le moment. Réessayez.',
  },
  pt: {
    open: 'Fale conosco',
    close: 'Fechar o chat',
    unread: (count) => (count === 1 ? '1 mensagem nova' : `${count} mensagens novas`),
    failed: 'O chat não está acessível agora. Tente de novo.',
  },
  hi: {
    open: 'हमसे चैट करें',
    close: 'चैट बंद करें',
    unread: (count) => `${count} नए संदेश`,
    failed: 'चैट अभी उपलब्ध नहीं है। फिर से कोशिश करें।',
  },
  zh: {
    open: '与我们聊天',
    close: '关闭聊天',
    unread: (count) => `${count} 条新消息`,
    failed: '暂时无法连接聊天，请重试。',
  },
  ar: {
    open: 'تحدث معنا',
    close: 'إغلاق المحادثة',
    unread: (count) => `رسائل جديدة: ${count}`,
    failed: 'تعذر الوصول إلى المحادثة الآن. حاول مرة أخرى.',
  },
};
