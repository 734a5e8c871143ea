import type { Text } from "./en";

/** Every word on the page, in Spanish. */
export const es: Text = {
  locale: "es",
  title: "Reservar una cita",
  brand: "Citas",

  stages: {
    label: "Conexión",
    initial: "Inicio",
    connecting: "Conectando",
    connected: "Conectado",
    active: "En curso",
    ended: "Terminada",
    reconnecting: "Reconectando",
  },

  announcements: {
    initial: "",
    connecting: "Conectando.",
    connected: "Conectado. Esperando al agente.",
    active: "El agente está al habla.",
    ended: "La llamada ha terminado.",
    reconnecting: "La conexión es débil. Reconectando.",
  },

  welcome: {
    title: "¿Cuándo le gustaría venir?",
    lead: "Hable con nuestro agente de citas como por teléfono. Busca con usted una hora libre y se la repite antes de reservarla.",
    examplesTitle: "Dígalo a su manera",
    examples: [
      "El martes de la semana que viene a las tres y media",
      "El primero de diciembre, por la mañana",
      "No, mejor a las cuatro",
    ],
    name: "Su nombre",
    optional: "opcional",
    start: "Llamar",
    typeInstead: "Prefiero escribir",
    cancel: "Cancelar",
    microphoneNote: "El micrófono solo está activo durante la llamada.",
    connecting: "Conectando…",
    connected: "Esperando al agente…",
  },

  retry: "Reintentar",
  retryIn: (seconds: number) => `Reintentar en ${seconds} s`,

  errors: {
    microphone_refused: {
      title: "El micrófono está bloqueado",
      advice:
        "Permítalo para esta página en los ajustes del navegador e inténtelo otra vez. También puede escribir.",
    },
    microphone_missing: {
      title: "No se ha encontrado ningún micrófono",
      advice:
        "Conecte uno, o cierre el programa que lo está usando, e inténtelo otra vez. También puede escribir.",
    },
    server_unreachable: {
      title: "No se puede acceder al servicio de citas",
      advice:
        "Compruebe su conexión a internet. Si funciona, el servicio está caído: inténtelo dentro de un momento.",
    },
    agent_absent: {
      title: "El agente no ha contestado",
      advice: "Puede que esté ocupado o arrancando. Inténtelo dentro de un momento.",
    },
    token_refused: {
      title: "El servicio ha rechazado esta llamada",
      advice: "Recargue la página e inténtelo otra vez.",
    },
    rate_limited: {
      title: "Demasiadas llamadas en poco tiempo",
      advice: "Espere un poco e inténtelo otra vez.",
    },
    connection_lost: {
      title: "Se ha perdido la conexión",
      advice: "Una cita solo cuenta si ha oído que queda reservada. Si no, inténtelo otra vez.",
    },
  },

  progress: {
    label: "Progreso",
    greeting: "Saludo",
    collect_date: "Día",
    collect_time: "Hora",
    confirmation: "Confirmar",
    terminal: "Reservada",
    ended: { cancelled: "Cancelada", gave_up: "Sin reservar", transferred: "Pasa a una persona" },
    again: "se vuelve a preguntar",
    done: "hecho",
  },

  agent: {
    connecting: "Conectando",
    listening: "Escuchando",
    thinking: "Pensando",
    speaking: "Hablando",
  },

  conversation: {
    title: "Su llamada",
    log: "Conversación",
    you: "Usted",
    agent: "Agente",
    empty: "El agente hablará primero.",
    options: "Se ofrece",
    message: "Mensaje",
    placeholder: "O escriba aquí…",
    send: "Enviar",
    notSent: "No se ha enviado. Inténtelo otra vez.",
    level: "Nivel del micrófono",
  },

  controls: {
    label: "Controles de la llamada",
    microphone: "Micrófono",
    speaker: "Altavoz",
    on: "activado",
    off: "desactivado",
    end: "Colgar",
    startAudio: "Activar el sonido",
    startAudioNote: "Su navegador retiene el sonido hasta que usted lo permita.",
  },

  closing: {
    booked: { title: "Su cita está reservada", note: "Le esperamos." },
    cancelled: {
      title: "No se ha reservado nada",
      note: "Usted lo ha cancelado. Vuelva cuando quiera.",
    },
    gave_up: {
      title: "No lo hemos conseguido",
      note: "No se ha reservado nada. Quizá ayude escribir en lugar de hablar.",
    },
    transferred: { title: "Le atiende una persona", note: "El agente no ha reservado nada." },
    none: { title: "La llamada ha terminado", note: "En esta llamada no se ha confirmado ninguna cita." },
    reference: "Referencia",
    again: "Empezar de nuevo",
  },
};
