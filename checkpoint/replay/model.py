"""The language model as the flow knows it: it is asked for structured answers and nothing else."""

from abc import abstractmethod
from typing import Any, cast

from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.runnables import Runnable, RunnableLambda
from pydantic import BaseModel, PrivateAttr

from checkpoint.replay.recording import Answered


class StructuredModel(BaseChatModel):
    """A model that answers `with_structured_output`, one question after the other."""

    @abstractmethod
    async def answer(self, schema: type[BaseModel], asked: LanguageModelInput) -> BaseModel | None:
        """What it says to a question, in the form asked for; None for no answer."""

    def with_structured_output(  # type: ignore[override]  # the flow asks with a pydantic type
        self, schema: type[BaseModel], **_: Any
    ) -> Runnable[LanguageModelInput, BaseModel | None]:
        async def ask(asked: LanguageModelInput) -> BaseModel | None:
            return await self.answer(schema, asked)

        return RunnableLambda(ask)

    @property
    def _llm_type(self) -> str:
        return "structured"

    def _generate(self, *_: Any, **__: Any) -> Any:
        raise NotImplementedError("the flow asks for structured answers only")


class WitnessedModel(StructuredModel):
    """Asks another model and keeps what that answered."""

    model: BaseChatModel
    _answered: list[Answered] = PrivateAttr(default_factory=list)

    @property
    def answered(self) -> tuple[Answered, ...]:
        return tuple(self._answered)

    async def answer(self, schema: type[BaseModel], asked: LanguageModelInput) -> BaseModel | None:
        given = None
        try:
            given = await self.model.with_structured_output(schema).ainvoke(asked)
        finally:
            # An error or a time that ran out is an answer too: none.
            said = given.model_dump(mode="json") if isinstance(given, BaseModel) else None
            self._answered.append(Answered(schema.__name__, said))
        return cast(BaseModel | None, given)


class RecordedModel(StructuredModel):
    """Answers what was answered then, each kind of question in its order; nothing beyond that."""

    answers: tuple[Answered, ...]
    _used: set[int] = PrivateAttr(default_factory=set)
    _unknown: list[str] = PrivateAttr(default_factory=list)

    @property
    def unknown(self) -> tuple[str, ...]:
        """What it was asked now and not then."""
        return tuple(self._unknown)

    async def answer(self, schema: type[BaseModel], asked: LanguageModelInput) -> BaseModel | None:
        for number, answered in enumerate(self.answers):
            if answered.kind == schema.__name__ and number not in self._used:
                self._used.add(number)
                if answered.answer is None:
                    return None
                return schema.model_validate(answered.answer)
        self._unknown.append(f"the language model, for a {schema.__name__}")
        return None
